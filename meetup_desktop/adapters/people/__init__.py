"""Reading lists of people: encodings, tables in text files, spreadsheets."""
