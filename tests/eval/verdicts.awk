# Precision and calibration of a verdict file, as lines "what|figure":
#
#     awk -f tests/eval/verdicts.awk tests/eval/verdicts/final.tsv
#
# Strict precision is the share of A, not wrong that of A and B, each with its 95 % interval (Wilson 1927). The confidence is the one
# printed when the statement was drawn; its error is the expected calibration error over ten bins of equal width.
function interval(k, n,    z, p, middle, half) {
    z = 1.96; p = k / n
    middle = (p + z * z / (2 * n)) / (1 + z * z / n)
    half = z * sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / (1 + z * z / n)
    return sprintf("%.1f (%.0f–%.0f)", 100 * p, 100 * (middle - half), 100 * (middle + half))
}
BEGIN { FS = "\t" }
FNR > 1 {
    n++; a += $11 == "A"; right += $11 != "C"
    if (!($1 in seen)) { seen[$1]; articles++ }
    sum[int($10 * 10)] += $10 - ($11 != "C")
    confidence[n] = $10; verdict[n] = $11
}
END {
    if (!n) exit
    print "statements judged|" n " in " articles
    print "strict precision (A)|" interval(a, n)
    print "not wrong (A, B)|" interval(right, n)
    for (bin in sum) error += sum[bin] < 0 ? -sum[bin] : sum[bin]
    printf "calibration error|%.3f\n", error / n
    for (i = 1; i <= n; i++) {  # its rank by confidence
        rank = 1
        for (k = 1; k <= n; k++) rank += confidence[k] < confidence[i] || (confidence[k] == confidence[i] && k < i)
        third = int((rank - 1) * 3 / n)
        count[third]++; kept[third] += verdict[i] != "C"
    }
    printf "not wrong by confidence, thirds|%.0f %.0f %.0f\n", 100 * kept[0] / count[0], 100 * kept[1] / count[1], 100 * kept[2] / count[2]
}
