/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/zone.h"

static const struct {
	const char *name, *title, *letters;
} ZONES[DP_N_ZONES] = {
    [DP_ZONE_BLOCK] = {"text-block", "text block", "Tx"},
    [DP_ZONE_COLUMN] = {"column", "column", "Co"},
    [DP_ZONE_BASELINE] = {"baseline", "baseline", "Bl"},
    [DP_ZONE_TITLE] = {"title", "title", "Ti"},
    [DP_ZONE_AUTHORS] = {"authors", "authors", "Au"},
    [DP_ZONE_ABSTRACT] = {"abstract", "abstract", "Ab"},
    [DP_ZONE_HEADING] = {"heading", "heading", "He"},
    [DP_ZONE_BODY] = {"body", "body text", "Bo"},
    [DP_ZONE_CAPTION] = {"caption", "caption", "Ca"},
    [DP_ZONE_FIGURE] = {"figure", "figure", "Fi"},
    [DP_ZONE_TABLE] = {"table", "table", "Ta"},
    [DP_ZONE_FOOTNOTE] = {"footnote", "footnote", "Fn"},
    [DP_ZONE_REFERENCES] = {"references", "references", "Re"},
    [DP_ZONE_APPENDIX] = {"appendix", "appendix", "Ap"},
    [DP_ZONE_OTHER] = {"other", "formula, other", "Ot"},
    [DP_ZONE_HEAD] = {"running-head", "running head", "Rh"},
    [DP_ZONE_FOLIO] = {"page-number", "page number", "Pn"},
    [DP_ZONE_LINE_NUMBERS] = {"line-numbers", "line numbers", "Ln"},
    [DP_ZONE_TURNED] = {"turned", "turned text", "Tu"},
    [DP_ZONE_HIDDEN] = {"hidden", "hidden text", "Hi"},
};

const char *
dp_zone_name(DpZone zone)
{
	return ZONES[zone].name;
}

const char *
dp_zone_title(DpZone zone)
{
	return ZONES[zone].title;
}

const char *
dp_zone_letters(DpZone zone)
{
	return ZONES[zone].letters;
}

DpZone
dp_zone_named(const char *name)
{
	guint i = 0;

	while (i < DP_N_ZONES && g_strcmp0(ZONES[i].name, name) != 0)
		i++;
	return (DpZone)i;
}
