// Sentences, tokens and lemmas of any text: bytes that are not UTF-8 become blanks; every 0xFF begins a block.
#include "check_document.h"

#include "base/arena.h"
#include "syntax/lemmatize.h"
#include "text/text.h"

static RelataModel *model;
static RelataTextStage *stage;
static RelataLemmatizer lemmatizer;

static void open_stages(void) {
    require(relata_model_open(&model, NULL, NULL) == RELATA_OK);
    require(relata_text_new(&stage, model, NULL) == RELATA_OK);
    require(relata_lemmatizer_open(&lemmatizer, model, NULL) == RELATA_OK);
}

static void clean(char *text, size_t n) {
    for (size_t i = 0; (i += relata_utf8_valid(text + i, n - i)) < n;)
        text[i] = ' ';
    for (size_t i = 0; i < n; i++)
        text[i] = text[i] ? text[i] : ' ';
}

static void add_blocks(RelataDocument *document, const uint8_t *bytes, size_t n) {
    document->blocks = RELATA_ARENA_NEW(document->arena, RelataBlock, n + 1);
    require(document->blocks != NULL);
    for (size_t i = 0, begin = 0; i <= n; i++)
        if (i == n || bytes[i] == 0xFF) {
            if (i > begin)
                document->blocks[document->n_blocks++].span = (RelataSpan){(uint32_t)begin, (uint32_t)i};
            begin = i;
        }
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n) {
    if (!model)
        open_stages();
    char *text = malloc(n + 1);
    require(text != NULL);
    memcpy(text, bytes, n);
    clean(text, n);
    RelataDocument *document = relata_document_new("fuzz", "-");
    require(document && relata_document_set_text(document, text, n, NULL) == RELATA_OK);
    add_blocks(document, bytes, n);
    require(relata_text_run(stage, document, NULL) == RELATA_OK);
    if (document->n_blocks)
        check_document(document);
    for (uint32_t t = 0; t < document->n_tokens; t++) {
        RelataUpos upos = (RelataUpos)(t % RELATA_N_UPOS);
        require(relata_lemmatize(&lemmatizer, document->arena, document->tokens[t].form, upos, "NNS", NULL) != NULL);
    }
    relata_document_free(document);
    free(text);
    return 0;
}
