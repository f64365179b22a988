"""The file under the desk: opening, schema, migrations, backup, health."""
