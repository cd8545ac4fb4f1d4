#!/bin/sh
# Writes the man page from what the program says of itself: relata.1.sh PROGRAM
relata=$1
version=$("$relata" --version | sed -n 's/^relata //p')
plain() { sed 's/\\/\\e/g; s/-/\\-/g; s/^\./\\\&./; s/^'"'"'/\\\&'"'"'/'; }
cat <<END
.TH RELATA 1 "" "relata $version" "User Commands"
.SH NAME
relata \- from news articles to a knowledge graph
.SH SYNOPSIS
.B relata
.I VERB
[\fIOPTION\fR]... [\fIOPERAND\fR]...
.SH DESCRIPTION
.B relata
reads news articles (plain text, Markdown, HTML, feeds, JSON), finds who is mentioned and what is said of whom, and keeps
the statements with their sentences in a store, one SQLite file. It answers questions about the store and draws it.
It needs no network and no service.
.PP
Long options are written in full; they may follow operands; \fB\-\-\fR ends them. Tables and colours are for terminals; elsewhere
the output is TSV, and \fB\-\-format\fR chooses another form. Messages and progress go to standard error.
END
"$relata" --help | sed -n 's/^  \([a-z]*\)  .*[.]$/\1/p; s/^  \(query\)  .*/\1/p' | while read -r verb; do
    echo ".SH \"relata $verb\""
    echo ".nf"
    "$relata" "$verb" --help | plain
    echo ".fi"
done
cat <<'END'
.SH "EXIT STATUS"
.TP
0
done
.TP
1
done, but something asked for was not found, or some inputs failed (each named on standard error)
.TP
2
wrong usage
.TP
3
nothing could be done: unreadable store, no space, no model
.SH ENVIRONMENT
.TP
.B RELATA_DB
the store where \fB\-\-db\fR does not name one
.TP
.B NO_COLOR
if set, no colours
.TP
.B COLUMNS
width of tables where there is no terminal
.TP
.B RELATA_HISTORY
the file that keeps the lines of \fBrelata shell\fR; none if empty
.SH FILES
.TP
.I relata.db
the store where nothing else is said
.TP
.I ~/.relata_history
the lines of \fBrelata shell\fR
END
