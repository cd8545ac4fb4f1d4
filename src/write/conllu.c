// CoNLL-U (https://universaldependencies.org/format.html) of one document: what `relata parse` prints.
// TokenRange in MISC counts code points of the article's text.
#include "write/sink.h"

typedef struct {
    const RelataDocument *document;
    RelataStrbuf *out;
    uint32_t byte;  // a cursor that turns ascending byte offsets into code points without searching
    uint32_t point; // code points before `byte`
} Writer;

static uint32_t code_point(Writer *w, uint32_t byte) {
    if (byte < w->byte) {
        w->byte = byte;
        w->point = relata_document_code_point(w->document, byte);
    }
    for (; w->byte < byte; w->byte++)
        w->point += ((unsigned char)w->document->text[w->byte] & 0xC0) != 0x80;
    return w->point;
}

static void add_misc(Writer *w, RelataSpan span, bool space_after) {
    uint32_t begin = code_point(w, span.begin), end = code_point(w, span.end);
    relata_strbuf_printf(w->out, "%sTokenRange=%u:%u\n", space_after ? "" : "SpaceAfter=No|", begin, end);
}

// The sentence's text on one line.
static void add_text(Writer *w, RelataSpan span) {
    bool blank = false;
    for (uint32_t i = span.begin; i < span.end; i++) {
        char c = w->document->text[i];
        if (c == ' ' || c == '\n' || c == '\t' || c == '\r') {
            blank = true;
            continue;
        }
        if (blank && i > span.begin)
            relata_strbuf_add_char(w->out, ' ');
        blank = false;
        relata_strbuf_add_char(w->out, c);
    }
}

// A form may hold a blank (numbers such as "1 000"), but never a tab or line break.
static void add_form(RelataStrbuf *out, const char *form) {
    for (; *form; form++)
        relata_strbuf_add_char(out, *form == '\t' || *form == '\n' || *form == '\r' ? ' ' : *form);
}

static void add_column(RelataStrbuf *out, const char *value) {
    relata_strbuf_add_char(out, '\t');
    add_form(out, value ? value : "_");
}

// Prints the line of a multiword token that begins at `t`; returns its number of words, else 0.
static uint32_t add_multiword(Writer *w, const RelataSentence *sentence, uint32_t t) {
    const RelataToken *token = &w->document->tokens[t];
    if (token->mwt < 2 || t + token->mwt > sentence->token_end)
        return 0;
    const RelataToken *last = token + token->mwt - 1;
    RelataSpan span = {token->span.begin, last->span.end};
    uint32_t id = t - sentence->token_begin + 1;
    relata_strbuf_printf(w->out, "%u-%u\t", id, id + token->mwt - 1);
    relata_strbuf_add(w->out, w->document->text + span.begin, span.end - span.begin);
    relata_strbuf_add_string(w->out, "\t_\t_\t_\t_\t_\t_\t_\t");
    add_misc(w, span, last->space_after);
    return token->mwt;
}

static void add_word(Writer *w, uint32_t id, const RelataToken *token, bool is_inside) {
    relata_strbuf_printf(w->out, "%u\t", id);
    add_form(w->out, token->form);
    add_column(w->out, token->lemma);
    add_column(w->out, relata_upos_name(token->upos));
    add_column(w->out, token->xpos);
    add_column(w->out, token->feats);
    if (token->deprel)
        relata_strbuf_printf(w->out, "\t%u\t%s\t_\t", token->head, relata_deprel_name(token->deprel));
    else
        relata_strbuf_add_string(w->out, "\t_\t_\t_\t");
    if (is_inside)
        relata_strbuf_add_string(w->out, "_\n");
    else
        add_misc(w, token->span, token->space_after);
}

static void add_sentence(Writer *w, uint32_t index) {
    const RelataSentence *sentence = &w->document->sentences[index];
    if (sentence->sent_id)
        relata_strbuf_printf(w->out, "# sent_id = %s\n", sentence->sent_id);
    else
        relata_strbuf_printf(w->out, "# sent_id = %s-%u\n", w->document->id, index + 1);
    relata_strbuf_add_string(w->out, "# text = ");
    add_text(w, sentence->span);
    relata_strbuf_add_char(w->out, '\n');
    uint32_t inside = 0; // words of the current multiword token still to come
    for (uint32_t t = sentence->token_begin; t < sentence->token_end; t++) {
        uint32_t words = add_multiword(w, sentence, t);
        if (words)
            inside = words;
        add_word(w, t - sentence->token_begin + 1, &w->document->tokens[t], inside > 0);
        inside -= inside > 0;
    }
    relata_strbuf_add_char(w->out, '\n');
}

RelataStatus relata_write_conllu(RelataSink sink, const RelataDocument *document, RelataError *error) {
    RelataStrbuf out = {0};
    Writer writer = {.document = document, .out = &out};
    relata_strbuf_printf(&out, "# newdoc id = %s\n", document->id);
    for (uint32_t i = 0; i < document->n_sentences; i++)
        add_sentence(&writer, i);
    return relata_sink_buffer(sink, &out, error);
}
