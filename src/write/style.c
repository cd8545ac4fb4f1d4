// Contrast, by WCAG 2 luminance: names on fills at least 14:1, labels on paper 12:1, outlines on paper
// 5:1, lines 7:1; in the dark 10:1, 10:1, 6:1 and 8:1. Colours differ in lightness as well as hue, and no
// two types share a shape.
#include "write/style.h"

static const RelataTypeStyle types[RELATA_N_TYPES] = {
    [RELATA_TYPE_PERSON] = {"person", "t-person", "box", "rounded,filled", NULL, "#e3eef8", "#0b62a0", "#16324a",
                            "#6db5f0"},
    [RELATA_TYPE_ORGANIZATION] = {"organisation", "t-organization", "box", "filled", NULL, "#fbf1d9", "#946000",
                                  "#3d2f0c", "#e0b04a"},
    [RELATA_TYPE_PLACE] = {"place", "t-place", "ellipse", "filled", "0.04,0.03", "#e2f2ea", "#00705a", "#12382d",
                           "#55c8a6"},
    [RELATA_TYPE_FACILITY] = {"facility", "t-facility", "box", "filled,diagonals", NULL, "#f4e8f0", "#8c3b6e",
                              "#3b2034", "#dc93c3"},
    [RELATA_TYPE_GROUP] = {"group", "t-group", "octagon", "filled", "0.05,0.02", "#fbe8df", "#a3400f", "#42230f",
                           "#f0a070"},
    [RELATA_TYPE_EVENT] = {"event", "t-event", "hexagon", "filled", "0.04,0.03", "#ececec", "#4d4d4d", "#33363a",
                           "#b9bec4"},
    [RELATA_TYPE_WORK] = {"work", "t-work", "note", "filled", "0.14,0.06", "#e8e9f8", "#4a4fa8", "#262a4d", "#a5abf5"},
    [RELATA_TYPE_PRODUCT] = {"product", "t-product", "box3d", "filled", NULL, "#e0f1f3", "#0b6470", "#123a40",
                             "#62c6d4"},
    [RELATA_TYPE_DATE] = {"date", "t-date", "underline", "filled", NULL, "#ffffff", "#666666", "#14171a", "#9aa0a6"},
    [RELATA_TYPE_QUANTITY] = {"quantity", "t-quantity", "cds", "filled", "0.16,0.06", "#f5f5f5", "#666666", "#24282c",
                              "#9aa0a6"},
    [RELATA_TYPE_MONEY] = {"money", "t-money", "parallelogram", "filled", "0.02,0.02", "#eef3dc", "#55660f", "#2b3210",
                           "#b4c968"},
    // No outline: neither a dashed one, which would look like a claim, nor a solid one, which others have.
    [RELATA_TYPE_OTHER] = {"other", "t-other", "box", "filled", NULL, "#ebebeb", "#ebebeb", "#2a2f34", "#2a2f34"},
};

static const RelataPalette light = {"#ffffff", "#111111", "#444444", "#555555", "#2b2b2b", "#b2182b", "#8e1322"};
static const RelataPalette dark = {"#14171a", "#f0f0f0", "#c3c8cd", "#b9bec4", "#d9dde1", "#ff7b86", "#ff9aa2"};
static const RelataPalette print = {"#ffffff", "#000000", "#222222", "#222222", "#000000", "#a00d20", "#7a0a18"};

const RelataTypeStyle *relata_style_type(RelataType type) {
    return &types[type];
}

const char *relata_style_fill(RelataType type, RelataTheme theme) {
    if (theme == RELATA_THEME_PRINT) // bare words would look like those of a line
        return type == RELATA_TYPE_OTHER ? "#ebebeb" : "#ffffff";
    return theme == RELATA_THEME_DARK ? types[type].dark_fill : types[type].fill;
}

const char *relata_style_line(RelataType type, RelataTheme theme) {
    if (theme == RELATA_THEME_PRINT)
        return type == RELATA_TYPE_OTHER ? "#ebebeb" : "#000000";
    return theme == RELATA_THEME_DARK ? types[type].dark_line : types[type].line;
}

const char *relata_style_dot(RelataType type, RelataTheme theme) {
    if (type == RELATA_TYPE_OTHER)
        return theme == RELATA_THEME_DARK ? "#9aa0a6" : "#6b6b6b";
    return relata_style_line(type, theme);
}

const RelataPalette *relata_style_palette(RelataTheme theme) {
    if (theme == RELATA_THEME_PRINT)
        return &print;
    return theme == RELATA_THEME_DARK ? &dark : &light;
}
