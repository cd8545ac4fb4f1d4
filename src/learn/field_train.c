// Forward-backward in the space of probabilities, each token scaled to a sum of 1. A sentence has the label O before
// and after it.
#pragma GCC optimize("O3")

#include "learn/field.h"

#include <math.h>
#include <string.h>

enum { L = RELATA_NAME_N_LABELS };

typedef double Row[L];

typedef struct {
    uint32_t n;
    Row *factor;           // exp(score − the greatest of the token)
    const Row *transition; // exp of the weights, 0 where forbidden
    Row *alpha, *beta;     //
} Lattice;

static double scale(double *row) {
    double sum = 0;
    for (int y = 0; y < L; y++)
        sum += row[y];
    for (int y = 0; y < L; y++)
        row[y] /= sum > 0 ? sum : 1;
    return sum;
}

static bool is_allowed(const uint32_t *allowed, uint32_t t, uint32_t y) {
    return !allowed || (allowed[t] >> y & 1);
}

// Log of the sum over the allowed sequences; −INFINITY if there is none.
static double forward(const Lattice *l, const uint32_t *allowed) {
    double log_sum = 0, last = 0;
    for (uint32_t t = 0; t < l->n; t++) {
        Row row = {0};
        if (t == 0)
            memcpy(row, l->transition[0], sizeof row);
        for (int x = 0; t && x < L; x++)
            for (int y = 0; y < L; y++)
                row[y] += l->alpha[t - 1][x] * l->transition[x][y];
        for (uint32_t y = 0; y < L; y++)
            l->alpha[t][y] = is_allowed(allowed, t, y) ? row[y] * l->factor[t][y] : 0;
        double sum = scale(l->alpha[t]);
        if (!(sum > 0))
            return -INFINITY;
        log_sum += log(sum);
    }
    for (uint32_t y = 0; y < L; y++)
        last += l->alpha[l->n - 1][y] * l->transition[y][0];
    return last > 0 ? log_sum + log(last) : -INFINITY;
}

static void backward(const Lattice *l, const uint32_t *allowed) {
    for (uint32_t t = l->n; t-- > 0;) {
        Row now;
        for (uint32_t y = 0; t + 1 < l->n && y < L; y++)
            now[y] = is_allowed(allowed, t + 1, y) ? l->factor[t + 1][y] * l->beta[t + 1][y] : 0;
        for (uint32_t x = 0; x < L; x++) {
            double sum = t + 1 < l->n ? 0 : l->transition[x][0];
            for (uint32_t y = 0; t + 1 < l->n && y < L; y++)
                sum += l->transition[x][y] * now[y];
            l->beta[t][x] = sum;
        }
        scale(l->beta[t]);
    }
}

// Adds sign × the expected labels and transitions of the allowed sequences.
static void add_expectations(const Lattice *l, const uint32_t *allowed, double sign, Row *labels, Row *pairs) {
    for (uint32_t t = 0; t < l->n; t++) {
        Row row, now, pair[L];
        double sum = 0;
        for (uint32_t y = 0; y < L; y++)
            row[y] = l->alpha[t][y] * l->beta[t][y];
        scale(row);
        for (uint32_t y = 0; y < L; y++)
            labels[t][y] += sign * row[y];
        for (uint32_t y = 0; y < L; y++)
            now[y] = is_allowed(allowed, t, y) ? l->factor[t][y] * l->beta[t][y] : 0;
        for (int x = 0; x < (t ? L : 1); x++)
            for (int y = 0; y < L; y++)
                sum += pair[x][y] = (t ? l->alpha[t - 1][x] : 1) * l->transition[x][y] * now[y];
        for (int x = 0; sum > 0 && x < (t ? L : 1); x++)
            for (int y = 0; y < L; y++)
                pairs[x][y] += sign * pair[x][y] / sum;
    }
    for (uint32_t y = 0; y < L; y++) {
        double at_end = 0;
        for (uint32_t x = 0; x < L; x++)
            at_end += l->alpha[l->n - 1][x] * l->beta[l->n - 1][x];
        pairs[y][0] += at_end > 0 ? sign * l->alpha[l->n - 1][y] * l->beta[l->n - 1][y] / at_end : 0;
    }
}

static Lattice make_lattice(const float *scores, uint32_t n, const float *transitions, RelataScratch *scratch) {
    Lattice l = {.n = n};
    Row *transition = relata_scratch_take(scratch, L * sizeof *transition);
    l.factor = relata_scratch_take(scratch, n * sizeof *l.factor);
    l.alpha = relata_scratch_take(scratch, n * sizeof *l.alpha);
    l.beta = relata_scratch_take(scratch, n * sizeof *l.beta);
    for (uint32_t x = 0; x < L; x++)
        for (uint32_t y = 0; y < L; y++)
            transition[x][y] = relata_name_follows(x, y) ? exp((double)transitions[x * L + y]) : 0;
    for (uint32_t t = 0; t < n; t++) {
        const float *row = scores + (size_t)t * L;
        float most = row[0];
        for (int y = 1; y < L; y++)
            most = row[y] > most ? row[y] : most;
        for (int y = 0; y < L; y++)
            l.factor[t][y] = exp((double)(row[y] - most));
    }
    l.transition = (const Row *)transition;
    return l;
}

double relata_field_loss(float *scores, uint32_t n, const uint32_t *allowed, const float *transitions,
                         float *dtransitions, float weight, RelataScratch *scratch) {
    size_t mark = scratch->n;
    Lattice l = make_lattice(scores, n, transitions, scratch);
    Row *labels = relata_scratch_take(scratch, n * sizeof *labels), pairs[L];
    memset(labels, 0, n * sizeof *labels);
    memset(pairs, 0, sizeof pairs);
    double all = forward(&l, NULL);
    backward(&l, NULL);
    add_expectations(&l, NULL, 1, labels, pairs);
    double wanted = forward(&l, allowed), loss = 0;
    if (isfinite(all) && isfinite(wanted)) {
        backward(&l, allowed);
        add_expectations(&l, allowed, -1, labels, pairs);
        loss = (all - wanted) * (double)weight;
    } else {
        memset(labels, 0, n * sizeof *labels);
        memset(pairs, 0, sizeof pairs);
    }
    for (uint32_t t = 0; t < n; t++)
        for (int y = 0; y < L; y++)
            scores[(size_t)t * L + (size_t)y] = weight * (float)labels[t][y];
    for (int x = 0; x < L; x++)
        for (int y = 0; y < L; y++)
            dtransitions[x * L + y] += weight * (float)pairs[x][y];
    if (!scratch->failed)
        scratch->n = mark;
    return loss;
}

void relata_field_best(const float *scores, uint32_t n, const float *transitions, uint8_t *path,
                       RelataScratch *scratch) {
    size_t mark = scratch->n;
    uint8_t(*back)[L] = relata_scratch_take(scratch, n * sizeof *back);
    float old[L], best[L];
    for (uint32_t t = 0; t < n; t++) {
        for (uint32_t y = 0; y < L; y++) {
            best[y] = -INFINITY;
            for (uint32_t x = 0; x < (t ? (uint32_t)L : 1); x++) {
                float score = (t ? old[x] : 0.0f) + transitions[x * L + y];
                if (relata_name_follows(x, y) && score > best[y]) {
                    best[y] = score;
                    back[t][y] = (uint8_t)x;
                }
            }
            best[y] += scores[(size_t)t * L + y];
        }
        memcpy(old, best, sizeof old);
    }
    uint32_t last = 0;
    for (uint32_t y = 1; y < L; y++)
        if (relata_name_follows(y, 0) && best[y] + transitions[y * L] > best[last] + transitions[last * L])
            last = y;
    for (uint32_t t = n; t-- > 0; last = back[t][last])
        path[t] = (uint8_t)last;
    if (!scratch->failed)
        scratch->n = mark;
}
