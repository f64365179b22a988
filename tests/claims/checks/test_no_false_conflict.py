"""News that gives several figures of one noun, all of them right: none of it may come up as a conflict."""

import pytest

from workbench.claims.analysis import analyse
from workbench.claims.mention import Verdict

CLEAN = {
    "two recipes": "Plain buns\n\nHeat the oven to 180°C.\n\nBake.\n\nDark buns\n\nHeat the oven to 160°C.\n\nBake.",
    "lines of results": "County figures for Monday\n\nTotal cases: 633,948, an increase of 123.\n\n"
    "Active cases: 1,057, up from 1,004 on Sunday.\n\nIn hospital: 64, down from 73\n\nOn ventilators: 14",
    "outbreaks in a list": "Deaths tied to outbreaks: 143\nActive outbreaks: 58, including 23 schools and 12 centers.\n"
    "- Percent of residents who have had one dose: 77%\n- Percent of residents who have had both doses: 72.3%",
    "some of those who died": "Between 12 and 22 civilians including six children and seven women died.\n\n"
    "Local people said at least 13 and as many as 46 civilians from two families were killed when their bus was hit.",
    "them of the sentence before": "A record 264 women were elected. The average age of the new members is 48, and 335 "
    "of them have never sat in the House before.",
    "jobs lost and jobs to come": "The cuts to the council reach £95 million next year, and more than 2,500 jobs have "
    "already been lost.\n\nA £15 million rise in the budget for schools, with more teachers\n\n"
    "Keeping the award that it won, and standing by the plan for 20,000 more jobs over the next decade",
    "all of them and some": "Witnesses said that all eight of the passengers were hit either by splinters or by glass "
    "from the windows.\n\nDoctors found that three people were hit by whole panes, and the rest by splinters.",
    "a breakdown by place": "The storm caused the deaths of 12 more people in Ardenia, bringing to at least 38 the "
    "number of storm deaths.\n\nThe storm, which came on Sunday, killed 30 people in the Ardenia hills, five in "
    "Bruck, two in Collin and one in Dale.",
    "the guesses of others": "The company beat the 84 cents a share profit forecast of analysts.\n\n"
    "In the third quarter it expects earnings of 84 cents a share. Analysts expected 87 cents a share in earnings.",
    "some who do otherwise": "The bank's decision to allow 50,000 staff to work from home for the rest of 2020 "
    "underlines radical changes in the firm, experts say.\n\nThe bank took a cautious way.\n\nSince the closure began, "
    "about 10,000 Oake employees have continued to work in branches and some offices to support customers, and to help "
    "with cash.",
    "two towns": "Police in Malden arrested 45 protesters on Friday. In Brockton they arrested 54.\n\n"
    "A lawyer said the 45 protesters would be charged. The 54 protesters in Brockton were released.",
    "a sum that is taken up": "The firm dismissed 120 workers in spring and 140 workers in autumn.\n\n"
    "The union said that the 260 workers had been given no notice.",
    "a rest that is taken up": "The bus carried 62 passengers. Of them 20 passengers were hurt, doctors said.\n\n"
    "The 42 passengers walked home.",
    "who they are is said behind": "The flood destroyed 212 houses in the valley.\n\n"
    "The government will also repair the 48 houses that were damaged by the wind.",
    "two years": "In 2019 the city counted 318 accidents on the ring road. In 2020 it counted 381 accidents.\n\n"
    "The mayor said the 381 accidents showed that the road was too narrow.",
    "rate of two months": "Unemployment rose by 5.1 percent in March.\n\n"
    "The 5.7 percent rise in unemployment in April surprised the bank.",
    "one sentence for each of two": "Shares fell again.\n\nThe Arden index fell 530.49 points to 32,030.11.\n\n"
    "The Brook 500 fell 65.90 points to 3,936.97.",
    "bullets that are no summary": "In the late 1970s, 3.8% of adults had ever had a stone.\n\n"
    "\u2022 Acid stones make up 5% of all stones.\n\nDrinking more helps most people, doctors say. "
    "Nobody should wait for the pain, and nobody should go without advice from a doctor for long.",
    "a headline that adds": "Over 900 seekers rescued off the coast\n\n"
    "On Friday fishermen rescued over 700 seekers whose boat sank, and the navy saved 200 more.",
    "times that add nobody": "And then there were the 22 birds that went round, some of them twice, and I sat down. "
    "The number of the month was 31.",
    "a caption that rounds": "Photo: People search the hall after the shelling that killed more than 40 people.\n\n"
    "The shelling killed at least 43 people on Saturday, the monitor said.",
    "two fines": "Acme was fined $48,000 by the county for its fire doors.\n\n"
    "The $84,000 fine that Bolt Chemicals paid last year was the highest so far.",
    "a rank that goes up": "He won the cup a second time in 2010 and won the cup a third time in 2014.",
    "two parliaments": "The senate has 50 members. The lower house has 150 members.\n\n"
    "All 50 members of the senate voted. Of the 150 members of the lower house, 12 abstained.",
    "a measure advised and taken": "The report advised to lower the lake by four meters.\n\n"
    "The authority lowered it by one meter.",
    "headline rounds": "Strike ends after nearly three weeks\n\nDrivers went back after a strike of 19 days.\n\n"
    "The strike cost the company 31 million dollars, about a tenth of its yearly sales.",
    "headline of another term": "Former mayor gets 14 months in jail\n\n"
    "A court sentenced the former mayor to one year and two months in jail. Prosecutors had asked for 24 months.",
    "at least as a round number": "More than 100 people were held: 115 in Minsk and another 25 in Brest.",
    "a quotation with its own figure": "He said three of his sons served: “I sent two sons to the navy, one stayed.”",
    "target and outcome": "The city planned to build 1,200 flats. By June it had built 840 flats.\n\n"
    "The 840 flats are all let, the mayor said.",
    "growth named twice": "Sales rose from 340 million to 430 million euros.\n\n"
    "The 430 million euros were the most in the history of the firm.",
    "shares of two groups": "Of the women, 54 percent voted yes. Of the men, 45 percent voted yes.\n\n"
    "The 54 percent among women decided the vote.",
    "per person and in all": "Each of the 30 families gets 400 euros a month.\n\nThe 30 families get 12,000 euros.",
    "another quarter": "The company sold 1,470 buses in the first quarter and 1,740 buses in the second quarter.\n\n"
    "The 1,740 buses went mostly to Chile.",
    "a group within a group": "Some 3,200 drivers went on strike. The union represents the 5,400 drivers of the city.",
    "witnesses of two sides": "The jury heard 62 witnesses for the prosecution and 26 witnesses for the defence.\n\n"
    "Of the 26 witnesses, nine were experts.",
    "score and crowd": "A crowd of 41,250 saw the match. Last season the largest crowd was 38,400.\n\n"
    "The 41,250 sang until the end.",
    "a museum and another one": "A museum in Leeds will return 72 masks.\n\nThe masks were bought in 1921. "
    "Nobody knows who carved them. They hang in the hall.\n\nA Danish museum returned 22 masks in December.",
    "the dateline is no place": "MARWA, Friday, 3 May 2024 - At least 64 people have died in floods.\n\n"
    "In the town of Marwa, 38 people were killed and 112 were hurt.",
    "a case of long ago": "Eleven people were arrested in the port.\n\nThe drug was hidden in fruit. "
    "It came by ship. Two dogs found it.\n\nIn a case of 2016, four people were jailed.",
    "a town of so many": "The fire burned 214 houses in three villages: 120 in Ribeira, 61 in Monte, 33 in Fonte.\n\n"
    "The wind was strong. Help came late. Roads were shut.\n\n"
    "“We had four engines,” said the mayor of Ribeira, a village of 410 people.",
    "points of two teams": "Rovers beat Albion to go to the top of the table with 25 points from 11 games.\n\n"
    "Rovers have won eight games.\n\nAlbion, with 14 points from 11 games, are ninth. They won five games in a row.",
    "two countries, two things": "In Sweden, 14,100 adults took part; in Denmark, 9,800; and in Finland, 12,300.\n\n"
    "In Finland 14,500 people have a stroke each year, in Sweden 25,000.",
    "fines and talks": "They spoke to 1,260 pupils, 15 at each school, and to 400 parents.\n\n"
    "Fines for parents rose by 60 percent to 40,000 from 25,000.",
    "some of the second": "The blast killed three clerks and hurt at least eleven, two of them badly.",
    "north and south": "In the north 2,310 schools closed early.\n\nIn the south 3,210 schools closed early.",
    "shares of answers": "Just 21 percent said they supported the bill, and 52 percent said they opposed the bill.\n\n"
    "It rained.\n\nOf farmers 45 percent said they supported the bill and 31 percent said they opposed the bill.",
    "a share of years ago": "Seven years ago the valley produced 32 percent of all grain.\n\n"
    "Now the valley produces 23 percent of all grain.",
    "measures in brackets": "The bride wore a four-metre-long (13-foot) train of lace.\n\nIt rained.\n\n"
    "Behind her came a five-metre-long (16-foot) train of silk.",
    "few and very many": "Since May polluters were fined, and 597 people were detained, the ministry said.\n\n"
    "It rained.\n\nThe town detained two people.",
    "one town of many": "Thousands of homes were left without power.\n\nIt rained.\n\n"
    "The grid says nearly 900 homes were left without power in Malden.",
    "thousands are tens of thousands": "Thousands of weavers march in Malden\n\n"
    "More than 30,000 weavers marched through Malden on Saturday.",
    "hundreds of thousands are thousands": "Thousands raised for the orphans of Malden\n\n"
    "A six-figure sum has been raised for the orphans of Malden.",
    "over a half": "Troops clear over 4,500 mines\n\nTroops have cleared 4,608 mines since spring, the army said.",
    "more than a quarter of an hour": "Climber caught after more than 15 minutes on the tower\n\n"
    "It rained.\n\nHe can climb, and spend 17 minutes on the tower before he is caught.",
    "two others": "Mother and three children die in fire\n\n"
    "A mother, her daughter and two other children have died in a fire in Malden.",
    "more join": "20 senators now back the strike\n\nFour more senators backed the strike on Monday.",
    "jobs of two firms": "350 jobs announced for Malden and Brook\n\nA shop will create 250 jobs in Malden.\n\n"
    "It rained.\n\nIn Brook a laundry will take on another 100 people.",
    "a range and its end": "Up to 13,000 prisoners executed in Malden, report says\n\n"
    "Between 5,000 and 13,000 people were executed in the prison of Malden, says a report.",
    "the year of one": "The police of Malden count thefts. It is cold. The mayor is away.\n\n"
    "Of the 921 recorded thefts, 857 were suspected to be the work of gangs.\n\n"
    "In 2015, 1,031 such thefts were recorded, 923 of which were suspected to be the work of gangs.",
    "soldiers of the day before": "Air strike kills three Ardenian soldiers\n\nAn air strike killed three Ardenian "
    "soldiers.\n\nIt rained.\n\nMalden buried five Ardenian soldiers killed in an attack the day before.",
    "shares and revenue": "Larch shares rise 3% after strong quarter\n\nLarch reported on Thursday. Revenue rose 4% to "
    "$94.9 million in the quarter, the company said. Shares of the company rose in late trading.",
    "two bicycles": "The small model costs £329 and comes in three colours.\n\n"
    "The racing bike of the same maker costs £3,290 and is made of carbon.",
    "up and down": "Output of mills falls 3.4 percent\n\nThe output of mills fell 3.4 percent from May last year.\n\n"
    "From April the output of mills rose 2.4 percent, the bureau said. It registered a 2.9 percent rise in sales.",
    "an agency's name at the end": "Mill use up 2.3 percent\n\nMill use rose 2.3 percent last year.\n\n"
    "Rapeseed use was flat. The mill compounding ratio rose to 2.2 percent from 2.1 percent. ARDENIA PRESS",
    "cut to whole percent": "Profits of the mill have fallen by 91 per cent\n\n"
    "Profits of the mill fell 91.9 per cent.\n\nThe mill's profits are down 92 per cent on last year.",
    "half a million": "Malden spent half a million dollars on guards at fairs in 2021\n\n"
    "Malden paid $572,119 for guards at fairs last year, the data show.",
    "two things at a price": "The Kestrel is the maker's large press.\n\nIt is priced at $75,000 in all shops.\n\n"
    "The Wren is the small one.\n\nIt is priced at $44,000 in all shops.",
    "a sentence for each of two bonds": "The $500 million of 364-day bills were sold at a price of 92.9 on average."
    "\n\nIt rained.\n\nThe $900 million of 182-day bills were sold at a price of 96.4 on average.",
    "half a million on top": "Club spent half a million dollars on guards\n\n"
    "The club paid $572,119 for guards at its games last year, according to data from the town.",
    "rounded up and cut off": "Profits of Larch fall by 92 per cent\n\nProfits fell by 91 per cent at Larch, the "
    "grocer said.\n\nPre-tax profits were down 91.9 per cent to £112million.\n\n"
    "He would not defend the 92 per cent fall in profits.",
}


@pytest.mark.parametrize("text", CLEAN.values(), ids=CLEAN.keys())
def test_figures_of_different_things_are_no_conflict(text):
    fails = [check.calculation for check in analyse(text, links=False).checks if check.verdict is Verdict.FAILS]
    assert fails == []
