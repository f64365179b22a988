"""A mail as a source: who wrote it and when, and what it says."""

from email.message import EmailMessage

from workbench.readers.material import Material
from workbench.readers.reading import read_material


def mail(*, html: bool) -> bytes:
    message = EmailMessage()
    message["From"] = "Court Press <press@court.example>"
    message["Date"] = "Wed, 08 Jun 2022 10:00:00 +0300"
    message["Subject"] = "Figures — Zvezdny"
    if html:
        message.set_content("<p>Around <b>500</b> men.</p><p>140 lawsuits.</p>", subtype="html")
    else:
        message.set_content("Around 500 men.\n\n140 lawsuits.\n")
    message.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="a.png")
    return message.as_bytes()


def test_plain_and_html_mails_read_the_same() -> None:
    for html in (False, True):
        document = read_material(Material(mail(html=html), "court.eml"))
        assert document.text == "Figures — Zvezdny\n\nAround 500 men.\n\n140 lawsuits.\n"


def test_subject_sender_and_day_are_kept() -> None:
    origin = read_material(Material(mail(html=False), "court.eml")).origin
    assert origin.title == "Figures — Zvezdny"
    assert origin.author == "Court Press <press@court.example>"
    assert origin.published == "2022-06-08"
