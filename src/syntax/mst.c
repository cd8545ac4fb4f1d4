// Chu and Liu (1965) and Edmonds (1967): every word takes its best head; a cycle is merged into one node, whose
// incoming arcs are reweighted by what they break, and the search goes on; then cycles are opened in reverse. A single
// root is had by making arcs from the root dearer than any tree could repay.
#include "syntax/mst.h"

#include <stdbool.h>
#include <stddef.h>

enum { NEW, OPEN, DONE };

static uint32_t best_column(const int32_t *row, uint32_t n, uint32_t self) {
    uint32_t best = self == 0 ? 1 : 0;
    for (uint32_t i = 0; i <= n; i++)
        if (i != self && row[i] > row[best])
            best = i;
    return best;
}

// Whether heads (1-based words) form a tree with one root.
static bool is_tree(RelataMst *mst, const uint32_t *heads, uint32_t n) {
    uint32_t n_roots = 0;
    for (uint32_t i = 0; i <= n; i++)
        mst->state[i] = i == 0 ? DONE : NEW;
    for (uint32_t i = 1; i <= n; i++) {
        uint32_t node = i;
        n_roots += heads[i - 1] == 0;
        for (; mst->state[node] == NEW; node = heads[node - 1])
            mst->state[node] = OPEN;
        if (mst->state[node] == OPEN)
            return false;
        for (node = i; mst->state[node] == OPEN; node = heads[node - 1])
            mst->state[node] = DONE;
    }
    return n_roots == 1;
}

static void fill(RelataMst *mst, const int32_t *scores, uint32_t n) {
    int64_t low = INT64_MAX, high = INT64_MIN;
    for (size_t i = 0; i < (size_t)n * (n + 1); i++) {
        low = scores[i] < low ? scores[i] : low;
        high = scores[i] > high ? scores[i] : high;
    }
    int64_t toll = (high - low + 1) * (n + 1);
    for (uint32_t j = 1; j <= n; j++)
        for (uint32_t i = 0; i <= n; i++)
            mst->weight[j][i] = scores[(size_t)(j - 1) * (n + 1) + i] - (i == 0 ? toll : 0);
    for (uint32_t i = 0; i <= n; i++)
        mst->active[i] = (uint16_t)i;
    mst->n_active = n + 1;
    mst->n_cycles = 0;
}

static void choose_heads(RelataMst *mst) {
    for (uint32_t a = 1; a < mst->n_active; a++) {
        uint32_t node = mst->active[a];
        uint16_t best = 0;
        for (uint32_t b = 1; b < mst->n_active; b++) {
            uint16_t head = mst->active[b];
            if (head != node && mst->weight[node][head] > mst->weight[node][best])
                best = head;
        }
        mst->best[node] = best;
    }
}

// A node on a cycle of best heads, 0 if there is none.
static uint32_t find_cycle(RelataMst *mst) {
    for (uint32_t a = 0; a < mst->n_active; a++)
        mst->state[mst->active[a]] = NEW;
    mst->state[0] = DONE;
    for (uint32_t a = 1; a < mst->n_active; a++) {
        uint32_t node = mst->active[a];
        for (; mst->state[node] == NEW; node = mst->best[node])
            mst->state[node] = OPEN;
        if (mst->state[node] == OPEN)
            return node;
        for (node = mst->active[a]; mst->state[node] == OPEN; node = mst->best[node])
            mst->state[node] = DONE;
    }
    return 0;
}

// Best arcs between node u and the cycle: into it, less the arc broken, and out of it.
static void reweight(RelataMst *mst, uint32_t cycle, uint16_t u) {
    uint16_t enter = 0, leave = 0;
    int64_t enter_weight = INT64_MIN, leave_weight = INT64_MIN;
    for (uint32_t i = 0; i < mst->cycle[cycle].n; i++) {
        uint16_t c = mst->cycle[cycle].member[i];
        int64_t into = mst->weight[c][u] - mst->weight[c][mst->cycle[cycle].head[i]];
        if (into > enter_weight) {
            enter_weight = into;
            enter = c;
        }
        if (u != 0 && mst->weight[u][c] > leave_weight) {
            leave_weight = mst->weight[u][c];
            leave = c;
        }
    }
    mst->cycle[cycle].enter[u] = enter;
    mst->cycle[cycle].leave[u] = leave;
}

static void merge(RelataMst *mst, uint32_t start) {
    uint32_t cycle = mst->n_cycles++, n = 0, kept = 0;
    uint32_t node = start;
    do {
        mst->cycle[cycle].member[n] = (uint16_t)node;
        mst->cycle[cycle].head[n++] = mst->best[node];
        node = mst->best[node];
    } while (node != start);
    mst->cycle[cycle].n = (uint16_t)n;
    for (uint32_t a = 1; a < mst->n_active; a++)
        mst->state[mst->active[a]] = NEW;
    for (uint32_t i = 0; i < n; i++)
        mst->state[mst->cycle[cycle].member[i]] = OPEN;
    for (uint32_t a = 0; a < mst->n_active; a++)
        if (mst->state[mst->active[a]] != OPEN)
            reweight(mst, cycle, mst->active[a]);
    for (uint32_t a = 0; a < mst->n_active; a++) {
        uint16_t u = mst->active[a];
        if (mst->state[u] == OPEN && u != start)
            continue;
        mst->active[kept++] = u;
        if (u == start)
            continue;
        uint16_t enter = mst->cycle[cycle].enter[u], leave = mst->cycle[cycle].leave[u];
        int64_t broken = 0;
        for (uint32_t i = 0; i < n; i++)
            if (mst->cycle[cycle].member[i] == enter)
                broken = mst->weight[enter][mst->cycle[cycle].head[i]];
        // The entry row of `start` is rewritten only after all nodes were weighed, as enter may be start itself.
        mst->weight[0][u] = mst->weight[enter][u] - broken;
        if (u != 0)
            mst->weight[u][start] = mst->weight[u][leave];
    }
    mst->n_active = kept;
    for (uint32_t a = 0; a < kept; a++)
        if (mst->active[a] != start)
            mst->weight[start][mst->active[a]] = mst->weight[0][mst->active[a]];
}

// Opens the cycles, last merged first: one member takes the head from outside, the others keep theirs.
static void open_cycles(RelataMst *mst, uint32_t n) {
    for (uint32_t k = mst->n_cycles; k-- > 0;) {
        uint32_t start = mst->cycle[k].member[0], outside = mst->best[start];
        uint32_t enter = mst->cycle[k].enter[outside];
        for (uint32_t v = 1; v <= n; v++)
            if (mst->state[v] == DONE && v != start && mst->best[v] == start)
                mst->best[v] = mst->cycle[k].leave[v];
        for (uint32_t i = 0; i < mst->cycle[k].n; i++) {
            uint32_t c = mst->cycle[k].member[i];
            mst->best[c] = c == enter ? (uint16_t)outside : mst->cycle[k].head[i];
            mst->state[c] = DONE;
        }
    }
}

void relata_mst(RelataMst *mst, const int32_t *scores, uint32_t n, uint32_t *heads) {
    for (uint32_t j = 1; j <= n; j++)
        heads[j - 1] = best_column(scores + (size_t)(j - 1) * (n + 1), n, j);
    if (n == 0 || is_tree(mst, heads, n))
        return;
    fill(mst, scores, n);
    choose_heads(mst);
    for (uint32_t node; (node = find_cycle(mst)) != 0; choose_heads(mst))
        merge(mst, node);
    // `state` now says which nodes have their final head: the active ones first, members as cycles open.
    for (uint32_t v = 0; v <= n; v++)
        mst->state[v] = NEW;
    for (uint32_t a = 0; a < mst->n_active; a++)
        mst->state[mst->active[a]] = DONE;
    open_cycles(mst, n);
    for (uint32_t j = 1; j <= n; j++)
        heads[j - 1] = mst->best[j];
}
