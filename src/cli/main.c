// relata: the command line. One table of verbs; every verb is a file cmd_<verb>.c.
//
// To add a verb: write cmd_<verb>.c with one function, name it in cmd.h, add a row here.
#include "cmd.h"

#include <locale.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>

#define READING "from input encoding model threads quiet"
#define ASKING "db quiet color output"
#define FILTER "relation type min-confidence min-articles polarity modality source since until"
#define TABLE "table|tsv|csv|json|jsonl"
#define ANSWER TABLE "|svg|dot|png|pdf|html" // what can be drawn too
#define DRAWING " nodes edges theme title links "
#define INPUTS "An INPUT is a file, a folder (walked in sorted order) or - for standard input."
#define LEAST                                                                                                          \
    "Statements of little confidence, likelier wrong than right, are left out; --min-confidence says how sure they\n"  \
    "must be instead: 0 keeps all."
#define ENTITIES                                                                                                       \
    "An ENTITY is a name, an alias or a number (@12). A name that may mean several entities lists them, unless one\n"  \
    "clearly dominates. The answer is a table on a terminal and TSV elsewhere."

#define ONTOLOGY                                                                                                       \
    "--ontology FILE adds relations, or changes those inside the program. It is read before them, one block each:\n"   \
    "[label], then lines wikidata = P1365, inverse-wikidata = P1366 (runs from the object), inverse = label,\n"        \
    "symmetric, subject = TYPES, object = TYPES, cues = phrases in lemmas between commas, reversed = phrases from\n"   \
    "the other side, and override where the block takes the place of the program's of that label. # begins a\n"        \
    "comment. The first block whose cue and types fit decides."

#define CORRECTED                                                                                                      \
    "Corrections are kept in the store and in the text file FILE.corrections beside it, one a line:\n"                 \
    "merge A = B, never A = B, alias A = B, split A = B; # begins a comment. The file may be edited and kept\n"        \
    "under version control: every build reads it."

const CliVerb cli_verbs[] = {
    {"build", "INPUT...", "Articles into a graph store, replacing what they said before.",
     "db ontology min-confidence " READING, NULL,
     INPUTS " An article that is there already is replaced; a build\nthat was interrupted is repeated without "
            "harm.\n" LEAST "\n" ONTOLOGY,
     "  relata build news/\n"
     "  relata build --db world.db monday.jsonl tuesday.jsonl\n"
     "  curl -s https://example.org/story | relata build --from html -",
     1, SIZE_MAX, cli_build},
    {"remove", "ARTICLE...", "Takes articles, and all that only they supported, out of the store.", "db model quiet",
     NULL, "An ARTICLE is named as relata sources lists it.", "  relata remove 2024-05-01-summit", 1, SIZE_MAX,
     cli_remove},
    {"neighbors", "ENTITY", "What is tied to an entity.",
     ASKING " depth direction order limit evidence " FILTER DRAWING, ANSWER,
     ENTITIES "\nA narrow terminal has no room for sentences; --evidence shows them.\n"
              "Columns of TSV: from, relation, direction, neighbor, type, polarity, modality, attributed to, time,\n"
              "articles, confidence, statement, article, begin, end, sentence, qualifiers.",
     "  relata neighbors Nvidia\n"
     "  relata neighbors 'European Union' --relation 'member of' --direction in\n"
     "  relata neighbors Nvidia --type person --min-articles 2 --format json",
     1, 1, cli_neighbors},
    {"show", "ENTITY", "The profile of an entity: names, statements, articles.",
     ASKING " why limit evidence " FILTER DRAWING, ANSWER,
     ENTITIES
     "\nColumns of TSV: statement, subject, relation, object, polarity, modality, attributed to, time, articles,\n"
     "confidence, qualifiers.",
     "  relata show 'Jensen Huang'\n"
     "  relata show Nvidia --why",
     1, 1, cli_show},
    {"path", "ENTITY ENTITY", "How two entities are connected.",
     ASKING " depth limit avoid directed evidence " FILTER DRAWING, ANSWER,
     ENTITIES
     "\n--depth is the longest path (6), --limit the number of paths (3).\n"
     "Columns of TSV: path, from, relation, direction, to, polarity, modality, articles, confidence, statement.",
     "  relata path 'Jensen Huang' SoftBank\n"
     "  relata path Nvidia SoftBank --avoid Arm",
     2, 2, cli_path},
    {"search", "WORDS...", "Full text over names and sentences.", ASKING " type limit" DRAWING, ANSWER,
     "Names are also found by their beginning, and with typing errors where nothing else fits.\n"
     "Columns of TSV: match, number, name, type, found as, articles, article, begin, end, sentence.",
     "  relata search military base\n"
     "  relata search nvidai --type organization",
     1, SIZE_MAX, cli_search},
    {"query", "PATTERN", "Triple patterns: ?x replaced ?y . ?y \"member of\" NATO",
     ASKING " limit explain evidence " FILTER DRAWING, ANSWER,
     "A term is ?variable (?who:person asks for a type), a word, a \"quoted name\" or @number; a relation is a word, "
     "a\n"
     "\"phrase\", p1|p2, ^p (inverse) or ?variable. p+, p*, p{2}, p{1,3} follow it over several statements, at most 8. "
     "A\n"
     "full stop joins patterns, best by a variable that they share: what would take more than some seconds is "
     "refused.\n"
     "Where no label is so, labels that begin so are meant: accused finds \"accused of fraud\".\n"
     "What is denied fits only with --polarity negative.\n"
     "Columns of TSV: one a variable, then the statements behind the row.",
     "  relata query '?who replaced ?whom'\n"
     "  relata query '?person:person leads ?country . ?country \"member of\" NATO' --format csv\n"
     "  relata query 'Nairobi \"located in\"|\"part of\"{1,3} ?where' --explain",
     1, 1, cli_query},
    {"timeline", "[ENTITY]", "What happened when, of an entity or of all.",
     ASKING " limit latest undated evidence " FILTER DRAWING, ANSWER,
     "By the time that articles give, not by their own dates: these stand beside it. Statements without a time of "
     "their\n"
     "own come last, and only with --undated.\n"
     "Columns of TSV: time, end, published, subject, relation, object, polarity, modality, attributed to, articles,\n"
     "confidence, statement, article, qualifiers.",
     "  relata timeline Nvidia\n"
     "  relata timeline --since 2021 --until 2022 --latest --limit 20 --evidence",
     0, 1, cli_timeline},
    {"conflicts", "[ENTITY]", "Statements that contradict each other.", ASKING " limit evidence " FILTER DRAWING,
     ANSWER,
     "denied: affirmed and denied; disputed: likewise, and somebody is quoted for it; opposite: two relations that\n"
     "exclude each other; exclusive: two of what can be one (born in; president of, in the same month, neither\n"
     "called a former one), in different articles; number: the same counted differently within two weeks; date: what\n"
     "happens once (born, died, founded) dated differently: the statement twice. What is planned or possible\n"
     "contradicts nothing.\n"
     "Columns of TSV: conflict, then subject, relation, object, polarity, modality, attributed to, time, articles,\n"
     "statement of the one and of the other.",
     "  relata conflicts\n"
     "  relata conflicts Nvidia --evidence",
     0, 1, cli_conflicts},
    {"compare", "ENTITY ENTITY", "What two entities share, and where they differ.",
     ASKING " limit evidence " FILTER DRAWING, ANSWER,
     ENTITIES
     "\nColumns of TSV: kind (direct, shared, first, second), neighbor, type, then of the first and of the second\n"
     "entity: relation, direction, number of statements, the best statement.",
     "  relata compare Nvidia Intel\n"
     "  relata compare 'Rene Haas' 'Simon Segars' --format svg -o two.svg",
     2, 2, cli_compare},
    {"top", "", "Who matters: by PageRank, neighbours, betweenness, articles.", ASKING " by limit " FILTER DRAWING,
     ANSWER,
     "--type chooses who is listed, the other filters which statements count. Betweenness of large graphs is "
     "estimated.\n"
     "Columns of TSV: rank, number, name, type, score, neighbors, articles.",
     "  relata top --type person\n"
     "  relata top --by betweenness --min-articles 2 --limit 10",
     0, 0, cli_top},
    {"communities", "[ENTITY]", "Who belongs together: groups tied more to each other than to the rest.",
     ASKING " limit members min-size " FILTER DRAWING, ANSWER,
     "With an ENTITY, its own group. --type chooses who takes part.\n"
     "Columns of TSV: community, entities, statements, members joined by ' | '.",
     "  relata communities\n"
     "  relata communities Nvidia --members 100\n"
     "  relata communities --type person --type organization --format svg -o groups.svg",
     0, 1, cli_communities},
    {"diff", "OLD NEW", "How two stores differ: articles, entities, statements.",
     "quiet color output limit evidence " FILTER DRAWING, ANSWER,
     "OLD and NEW are files of stores. Entities are the same by name and type, statements by the names of all their\n"
     "parts; a statement has changed where its articles or its confidence have. A drawing shows what NEW has more.\n"
     "Columns of TSV: change, kind, name, type, subject, relation, object, polarity, modality, attributed to, old "
     "articles,\n"
     "new articles, old confidence, new confidence, statement.",
     "  relata diff monday.db tuesday.db\n"
     "  relata diff monday.db tuesday.db --format jsonl | jq -r 'select(.change == \"added\").statement'",
     2, 2, cli_diff},
    {"shell", "", "Asks for questions line by line, with completion and history.", "db color quiet", NULL,
     "A line is a verb with its operands, as after relata; a line that begins with ? or \" is a query. Tab completes\n"
     "verbs, options, entities and relations; 'use FILE' takes another store; 'quit' or Ctrl-D ends. Ctrl-C ends a\n"
     "question, or empties the line. Where standard input is no terminal its lines are run one by one. The history is\n"
     "kept in ~/.relata_history, or the file that $RELATA_HISTORY names.",
     "  relata shell --db world.db\n"
     "  printf 'show Nvidia\\ntop --limit 5\\n' | relata shell",
     0, 0, cli_shell},
    {"evidence", "STATEMENT...", "Where a statement comes from: article, span, sentence.", ASKING " limit", TABLE,
     "A STATEMENT is a number, as show, neighbors and the links of a drawing have it.\n"
     "Columns of TSV: statement, article, begin, end, published, confidence, sentence, qualifiers.",
     "  relata evidence 88\n"
     "  relata neighbors Nvidia --format json | jq -r '.neighbors[0].statements[]' | xargs relata evidence",
     1, SIZE_MAX, cli_evidence},
    {"sources", "", "The articles of the store.", ASKING, TABLE,
     "Columns of TSV: article, published, title, publisher, entities, statements, bytes, source, address.",
     "  relata sources", 0, 0, cli_sources},
    {"stats", "", "How much of what is in the store.", ASKING, TABLE, NULL,
     "  relata stats\n  relata stats --format json", 0, 0, cli_stats},
    {"draw", "", "A diagram of the part of the graph worth seeing.",
     ASKING " focus depth nodes edges theme title id-prefix links " FILTER, "svg|dot|png|pdf|html",
     "Without --focus the best connected part of the whole graph is drawn. The form follows the name of the output\n"
     "file if --format does not say. --title '' and --links '' leave title and links out.",
     "  relata draw --focus Nvidia -o nvidia.svg\n"
     "  relata draw --focus Nvidia --focus Arm --depth 1 --nodes 12 --theme print -o two.pdf\n"
     "  relata draw --format dot | dot -Tsvg > graph.svg",
     0, 0, cli_draw},
    {"report", "", "A page to read: diagram, timeline, every statement with its sentences.",
     "db quiet output focus depth nodes edges limit theme title " FILTER, "html|markdown",
     "One file that works offline and prints well. --nodes and --edges are the limits of the diagram, --limit is the\n"
     "number of statements listed beside those of the diagram (300). The form follows the name of the output file if\n"
     "--format does not say; the diagram of report.md is written beside it as report.svg.",
     "  relata report -o report.html\n"
     "  relata report --focus Nvidia --focus Arm --title 'Two chip designers' -o two.html\n"
     "  relata report --since 2024 --min-confidence 0.5 -o recent.md",
     0, 0, cli_report_verb},
    {"export", "", "The whole graph, or a part of it, for other programs.",
     "db quiet output focus depth nodes edges " FILTER,
     "jsonl|dot|graphml|gexf|node-link|cytoscape|jsonld|turtle|nquads|csv|neo4j|mermaid|ftm",
     "Without --focus, limits and filters everything is exported, in order of ids. Every format carries the\n"
     "entities with type and aliases, and the statements with polarity, modality, attribution, time, place, quantity,\n"
     "qualifiers, confidence and their sentences, as far as it can hold them. The form follows the name of the output "
     "file (.graphml, .gexf,\n"
     ".ttl, .nq ...) if --format does not say. csv and neo4j are several files: name a folder with -o.\n"
     "jsonl: a statement a line, in the fields of relata extract, with all evidence; of a whole store also rows of\n"
     "\"rest\", what no statement says, so that relata import gives the same store. node-link: for networkx\n"
     "(edges=\"links\"). turtle, nquads, jsonld: only what articles affirm without reserve is a plain triple; every\n"
     "statement is also an rdf:Statement with polarity, modality, attribution, articles (PROV) and sentences (Web\n"
     "Annotation); nquads has a named graph for each article (serdi reads them; serdi -e of serd 0.30 reads all "
     "N-Quads\n"
     "as Turtle, which has no graphs). neo4j: for neo4j-admin database import; a denied\n"
     "relation is NOT_RELATION. ftm: FollowTheMoney entities. In CSV a cell that looks like a formula begins with an\n"
     "apostrophe.",
     "  relata export -o graph.graphml\n"
     "  relata export --format csv -o tables/\n"
     "  relata export --format nquads --focus Nvidia --depth 1 | serdi -i nquads -\n"
     "  relata export --min-confidence 0.6 | jq -r '[.subject, .relation, .object] | @tsv'",
     0, 0, cli_export},
    {"import", "FILE", "An export in JSON Lines or N-Quads back into a new store.", "db quiet", NULL,
     "Numbers, names, evidence, support, confidence, polarity, modality, attribution and times come back as they\n"
     "were. An export of a whole store gives a store that answers every question as the first one does, corrections\n"
     "included; an export of a part has what its statements need. FILE may be - for standard input. What is damaged\n"
     "is refused, with its line.",
     "  relata export -o world.jsonl && relata import --db copy.db world.jsonl\n"
     "  relata export --format nquads --focus Nvidia | relata import --db nvidia.db -",
     1, 1, cli_import},
    {"alias", "ENTITY NAME", "From now on NAME means ENTITY.", "db model quiet", NULL, CORRECTED,
     "  relata alias 'European Union' EU", 2, 2, cli_alias},
    {"merge", "ENTITY ENTITY...", "From now on these entities are one; the first keeps its name.", "db model quiet",
     NULL, CORRECTED, "  relata merge 'Jensen Huang' 'Jen-Hsun Huang'", 2, SIZE_MAX, cli_merge},
    {"never", "ENTITY ENTITY", "From now on these two are never one.", "db model quiet", NULL, CORRECTED,
     "  relata never 'George Bush' 'George W. Bush'", 2, 2, cli_never},
    {"split", "ENTITY NAME", "From now on what articles call NAME is not ENTITY but one of its own.", "db model quiet",
     NULL, CORRECTED, "  relata split Nvidia 'Nvidia Research'", 2, 2, cli_split},
    {"extract", "INPUT...", "Articles to triples, without a store.", READING " ontology output explain min-confidence",
     "tsv|jsonl|openie|relations",
     INPUTS
     "\nColumns of TSV: article, subject, relation, object, polarity, modality, attributed to, time, confidence,\n"
     "begin, end, sentence, qualifiers: what its clause says beside the two ends, \"to win votes; in 2016\". In JSON "
     "each\n"
     "qualifier has its role as well; what an article says more than once is one line, and \"also\" holds the "
     "evidence\n"
     "of its other places. openie gives the words of the sentence, without canonical names: sentence,\n"
     "confidence, relation, argument 1, argument 2 ... --explain adds the rule, the path through the tree\n"
     "(<nsubj is a step up, >obl one down), the margin of its least sure arc, and what kind of mention\n"
     "stands at each end, and the weightiest parts of the confidence in log odds.\n"
     "relations is something else: which of 96 relations of Wikidata hold between the things of an article, judged\n"
     "from the whole of it, a JSON object a line; evidence is null where no one sentence names both ends. About half\n"
     "of them are right. Those that one sentence carries are statements too, of the rule \"relation classifier\", if\n"
     "they are sure enough; --min-confidence 0 gives all of these, and those that another statement implies. Of an\n"
     "encyclopedic article these are given without it, and those that a passage of some sentences carries.\n" LEAST
     "\n" ONTOLOGY,
     "  relata extract news/\n"
     "  relata extract --format jsonl page.html | jq -r '[.subject, .relation, .object] | @tsv'\n"
     "  curl -s https://example.org/story | relata extract --from html -",
     1, SIZE_MAX, cli_extract},
    {"entities", "INPUT...", "Mentions, and who is who within each article.", READING " output", "tsv|jsonl",
     INPUTS
     " Spans count code points.\nColumns of TSV: article, begin, end, kind, type, entity, text, name.\n"
     "In JSON mentions have their whole phrase. A name in a longer phrase is listed besides it; it and what only\n"
     "describes or modifies has a number of its own as \"entity\", and \"of\" is the entity that it belongs to.",
     "  relata entities article.txt\n"
     "  relata entities --format jsonl news/ | jq '.entities[].name'",
     1, SIZE_MAX, cli_entities},
    {"parse", "INPUT...", "Sentences, tokens, tags, lemmas and trees as CoNLL-U.", READING " output", NULL, INPUTS,
     "  relata parse article.txt\n"
     "  echo 'The committee elected a new chair.' | relata parse -\n"
     "  relata parse --input tokens sentences.txt",
     1, SIZE_MAX, cli_parse},
    {"read", "INPUT...", "The text of articles, block by block, as the other stages see it.", READING " output", NULL,
     INPUTS "\nColumns: article, kind of block, begin, end, text. Captions and boilerplate are marked, not dropped.",
     "  relata read page.html", 1, SIZE_MAX, cli_read},
    {0},
};

// Headings of --help, each before the verb it begins with.
static const struct {
    const char *first;
    const char *title;
} groups[] = {
    {"build", "Building a graph"},
    {"neighbors", "Asking it"},
    {"draw", "Showing it"},
    {"alias", "Correcting it"},
    {"extract", "Stages one by one, without a store"},
};

static void help(FILE *file) {
    fputs("usage: relata VERB [OPTION]... [OPERAND]...\n\n"
          "Reads news articles into a knowledge graph and answers questions about it.\n\n",
          file);
    for (const CliVerb *verb = cli_verbs; verb->name; verb++) {
        for (size_t g = 0; g < sizeof groups / sizeof *groups; g++)
            if (strcmp(groups[g].first, verb->name) == 0)
                fprintf(file, "%s%s:\n", g ? "\n" : "", groups[g].title);
        fprintf(file, "  %-12s %-16s %s\n", verb->name, verb->operands, verb->summary);
    }
    fputs("\n  relata VERB --help  options and examples of one verb\n"
          "  relata --version    version of the program and name of its model\n\n"
          "Exit status: 0 done; 1 done, but something was not found or some inputs failed;\n"
          "2 wrong usage; 3 nothing could be done.\n",
          file);
}

static int version(void) {
    RelataModel *model = NULL;
    RelataError error = {0};
    if (relata_model_open(&model, NULL, &error) != RELATA_OK)
        return cli_fail(&error);
    printf("relata %s\nmodel %s %s\n", RELATA_VERSION, relata_model_name(model), relata_model_hash(model));
    relata_model_close(model);
    return CLI_DONE;
}

const CliVerb *cli_verb_find(const char *name) {
    for (const CliVerb *verb = cli_verbs; verb->name; verb++)
        if (strcmp(verb->name, name) == 0)
            return verb;
    return NULL;
}

static int refuse_verb(const char *name) {
    char list[512] = "", nearest[64];
    for (const CliVerb *verb = cli_verbs; verb->name; verb++) {
        size_t n = strlen(list);
        snprintf(list + n, sizeof list - n, " %s", verb->name);
    }
    const char *suggestion = cli_suggest(name + strspn(name, "-"), list + 1, nearest, sizeof nearest);
    if (!suggestion && name[0] == '-')
        cli_complain("%s stands before the verb; options stand behind it: relata VERB [OPTION]...; relata --help lists "
                     "the verbs",
                     name);
    else if (suggestion)
        cli_complain("no verb '%s'; did you mean '%s'?", name, suggestion);
    else
        cli_complain("no verb '%s'; relata --help lists them", name);
    return CLI_USAGE;
}

int cli_run(int argc, char **argv) {
    if (argc < 2) {
        help(stderr);
        return CLI_USAGE;
    }
    const char *name = argv[1];
    bool is_help = strcmp(name, "help") == 0;
    if (strcmp(name, "--version") == 0)
        return version();
    if (strcmp(name, "--help") == 0 || strcmp(name, "-h") == 0 || (is_help && argc == 2)) {
        help(stdout);
        return CLI_DONE;
    }
    if (strcmp(name, "complete") == 0)
        return cli_complete_print((size_t)argc - 2, (const char *const *)argv + 2);
    const CliVerb *verb = cli_verb_find(is_help ? argv[2] : name);
    if (!verb)
        return refuse_verb(is_help ? argv[2] : name);
    if (is_help) {
        cli_verb_help(stdout, verb);
        return CLI_DONE;
    }
    const char **operands = calloc((size_t)argc, sizeof *operands);
    if (!operands) {
        cli_complain("out of memory");
        return CLI_FAILED;
    }
    CliOptions options;
    bool is_finished = false;
    int status = cli_options_parse(&options, verb, argc - 2, argv + 2, operands, &is_finished);
    if (status == CLI_DONE && !is_finished)
        status = verb->run(&options);
    free(operands);
    return status;
}

int main(int argc, char **argv) {
    // Only the classes of characters follow the locale, for the width of tables; numbers stay as in C.
    if (!setlocale(LC_CTYPE, "C.UTF-8"))
        setlocale(LC_CTYPE, "");
    signal(SIGPIPE, SIG_DFL); // a closed pipe ends the program silently, whatever the caller had set
    int status = cli_run(argc, argv);
    if ((fflush(stdout) != 0 || ferror(stdout)) && status != CLI_FAILED) {
        cli_complain("standard output: cannot be written");
        status = CLI_FAILED;
    }
    return status;
}
