// The network learns by Adam, with vectors and hidden units dropped at random (Srivastava et al. 2014), and its weights
// are rounded to bytes, each output's by a scale of its own.
#include "entity/ner_dense_train.h"

#include "learn/layer.h"
#include "learn/random.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { UNITS = 32, COLUMNS = RELATA_NER_COLUMNS, ROOM = 64 << 20 };

static const float dropped_inputs = 0.5f, dropped_units = 0.4f;
static const float rate = 0.001f;

bool relata_ner_network_init(RelataNerNetwork *network, uint32_t n_vector, uint64_t seed) {
    *network = (RelataNerNetwork){.random = seed};
    float limit = sqrtf(6.0f / (float)n_vector), output_limit = sqrtf(3.0f / (float)UNITS);
    return relata_scratch_init(&network->scratch, ROOM) &&
           relata_tensor_init(&network->hidden, n_vector, UNITS, limit, false, &network->random) &&
           relata_tensor_init(&network->hidden_bias, 1, UNITS, 0, false, &network->random) &&
           relata_tensor_init(&network->output, UNITS, COLUMNS, output_limit, false, &network->random) &&
           relata_tensor_init(&network->output_bias, 1, COLUMNS, 0, false, &network->random);
}

void relata_ner_network_clear(RelataNerNetwork *network) {
    relata_tensor_clear(&network->hidden);
    relata_tensor_clear(&network->hidden_bias);
    relata_tensor_clear(&network->output);
    relata_tensor_clear(&network->output_bias);
    relata_scratch_clear(&network->scratch);
}

static float *dropout(RelataNerNetwork *network, float *x, size_t n, float share) {
    float *mask = relata_scratch_floats(&network->scratch, n);
    relata_dropout_mask(mask, n, share, relata_random_next(&network->random));
    relata_multiply(x, mask, n);
    return mask;
}

bool relata_ner_network_forward(RelataNerNetwork *network, const uint8_t *const *vectors, uint32_t n_rows) {
    size_t n_vector = network->hidden.rows, units = network->hidden.columns;
    RelataScratch *scratch = &network->scratch;
    RelataTensor *tensors[] = {&network->hidden, &network->hidden_bias, &network->output, &network->output_bias};
    for (int i = 0; i < 4; i++)
        relata_tensor_prepare(tensors[i], 0);
    scratch->n = 0;
    network->n_rows = n_rows;
    network->x = relata_scratch_floats(scratch, n_rows * n_vector);
    network->units = relata_scratch_floats(scratch, n_rows * units);
    network->scores = relata_scratch_floats(scratch, (size_t)n_rows * COLUMNS);
    network->gradient = relata_scratch_floats(scratch, (size_t)n_rows * COLUMNS);
    if (scratch->failed)
        return false;
    for (uint32_t i = 0; i < n_rows; i++)
        for (size_t j = 0; j < n_vector; j++)
            network->x[i * n_vector + j] = (float)(vectors[i][j] - 128) / 127.0f;
    dropout(network, network->x, n_rows * n_vector, dropped_inputs);
    relata_linear_forward(network->units, network->x, n_rows, &network->hidden, &network->hidden_bias);
    relata_relu_forward(network->units, n_rows * units);
    network->largest *= 0.999f;
    for (size_t i = 0; i < n_rows * units; i++)
        network->largest = fmaxf(network->largest, network->units[i]);
    network->unit_mask = dropout(network, network->units, n_rows * units, dropped_units);
    relata_linear_forward(network->scores, network->units, n_rows, &network->output, &network->output_bias);
    return !scratch->failed;
}

bool relata_ner_network_update(RelataNerNetwork *network, float progress) {
    size_t n = network->n_rows, units = network->hidden.columns;
    RelataScratch *scratch = &network->scratch;
    float *d_units = relata_scratch_floats(scratch, n * units);
    for (size_t i = 0; i < n * COLUMNS; i++) // Adam goes down
        network->gradient[i] = -network->gradient[i];
    relata_linear_backward(d_units, network->gradient, network->units, n, &network->output, &network->output_bias, 0,
                           scratch);
    relata_multiply(d_units, network->unit_mask, n * units);
    relata_relu_backward(d_units, network->units, n * units);
    relata_linear_backward(NULL, d_units, network->x, n, &network->hidden, &network->hidden_bias, 0, scratch);
    RelataTensor *tensors[] = {&network->hidden, &network->hidden_bias, &network->output, &network->output_bias};
    RelataAdam adam = {.rate = rate * (1.0f - 0.95f * progress),
                       .mean_decay = 0.9f,
                       .square_decay = 0.99f,
                       .epsilon = 1e-6f,
                       .gradient_scale = 1.0f,
                       .step = ++network->n_steps};
    for (int i = 0; i < 4; i++)
        relata_tensor_update(tensors[i], &adam);
    return !scratch->failed;
}

// --- the section -----------------------------------------------------------------------------------------------------

// A matrix as the section holds it: bytes, then scales, biases and offsets of the outputs. `step` is the value of one
// unit of an input byte, `zero` the byte that stands for 0; values come out in units of `unit`.
static bool write_matrix(const RelataTensor *weight, const RelataTensor *bias, float step, int zero, float unit,
                         RelataStrbuf *out) {
    size_t k = weight->rows, n = weight->columns;
    int8_t *packed = calloc(k * n, 1);
    float *scale = calloc(n, sizeof *scale), *value = calloc(n, sizeof *value);
    int32_t *offset = calloc(n, sizeof *offset);
    bool ok = packed && scale && value && offset;
    for (size_t j = 0; ok && j < n; j++) {
        float most = 1e-12f;
        for (size_t i = 0; i < k; i++)
            most = fmaxf(most, fabsf(weight->value[i * n + j]));
        for (size_t i = 0; i < k; i++) {
            int8_t byte = (int8_t)lrintf(weight->value[i * n + j] / most * 127.0f);
            packed[relata_integer_at(i, j, k)] = byte;
            offset[j] += byte * zero;
        }
        scale[j] = most / 127.0f * step / unit;
        value[j] = bias->value[j] / unit;
    }
    if (ok) {
        relata_strbuf_add(out, (const char *)packed, k * n);
        relata_strbuf_add(out, (const char *)scale, n * sizeof *scale);
        relata_strbuf_add(out, (const char *)value, n * sizeof *value);
        relata_strbuf_add(out, (const char *)offset, n * sizeof *offset);
    }
    free(packed);
    free(scale);
    free(value);
    free(offset);
    return ok;
}

bool relata_ner_network_write(const RelataNerNetwork *network, float unit, RelataStrbuf *out) {
    uint32_t sizes[2] = {(uint32_t)network->hidden.rows, (uint32_t)network->hidden.columns};
    float step = 255.0f / network->largest;
    relata_strbuf_add(out, (const char *)sizes, sizeof sizes);
    relata_strbuf_add(out, (const char *)&step, sizeof step);
    return write_matrix(&network->hidden, &network->hidden_bias, 1.0f / 127.0f, 128, 1.0f, out) &&
           write_matrix(&network->output, &network->output_bias, 1.0f / step, 0, unit, out);
}
