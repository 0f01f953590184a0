/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/pattern.h"
#include "engine/predicates.h"

/* font-family */

static gboolean
matches_any(const DpVenueRule *rule, const char *param, const char *name)
{
	const DpParam *patterns = dp_venue_rule_param(rule, param);

	for (guint i = 0; patterns != NULL && i < patterns->texts->len; i++) {
		g_autoptr(DpPattern) pattern =
		    dp_pattern_new_counted(patterns->texts->pdata[i], NULL);

		if (pattern != NULL && dp_pattern_matches(pattern, name))
			return TRUE;
	}
	return FALSE;
}

static char *
joined(const DpVenueRule *rule, const char *param)
{
	const DpParam *patterns = dp_venue_rule_param(rule, param);
	GString *text = g_string_new(NULL);

	for (guint i = 0; patterns != NULL && i < patterns->texts->len; i++)
		g_string_append_printf(text, "%s%s", i > 0 ? ", " : "",
		                       (const char *)patterns->texts->pdata[i]);
	return g_string_free(text, FALSE);
}

/* Names that programs give to fonts without a known name, or with only a file's name. */
#define NAMELESS                                                                                   \
	"\\A(\\s*|CIDFont(\\+F[0-9]+)?|[A-Z]{0,2}[0-9]{1,5}|[A-Z]?[0-9]?_[0-9]+|(Unknown|Unnamed|" \
	"Untitled|NoName|None|Default|Font|Fnt|FF|TTE|TTF|Type ?1|T1|TT|C0|MSTT|ABCDEE)"           \
	"[-_+ ]?[0-9A-F]*)\\z"

/* Bitmap Type 3 fonts are not the style's typeface, whatever TeX calls them. */
static gboolean
is_nameless(const DpCheck *check, const DpObservation *family)
{
	return family->text[0] == '\0' || (strcmp(dp_check_label(family), "Type 3") != 0 &&
	                                   dp_check_matches(check, NAMELESS, family->text));
}

/* Typefaces and the names of their clones. */
static const struct {
	const char *typeface; /* the venues' name for it */
	const char *names;
} CLONES[] = {
    {"Times", "Times|Nimbus ?Rom|Termes|Liberation "
              "?Serif|Tempora|STIX|XITS|FreeSerif|Tinos|\\A[ru]?ptm|\\Autm|"
              "\\An?tx(r|b|i|sc|sl|o)|\\Art?x(r|b|mr|i|sc)|\\At1x|NewTX|TXFonts|Thorndale|"
              "TimesTen|MathTime"},
    {"Helvetica",
     "Helvetica|Arial|Nimbus ?San|Heros|Liberation ?Sans|FreeSans|Arimo|\\A[ru]?phv|\\Auhv|Albany"},
    {"Computer Modern",
     "\\ACM[A-Z]|\\ASF[A-Z]{2}|\\AEC[A-Z]|Latin ?Modern|\\ALM(Roman|Sans|Mono)|\\ACMU|NewCM|"
     "\\ABlueSky|\\AAE[A-Z]"},
    {"Linux Libertine", "Libertin|Lin(ux)? ?Lib|Libertinus|Biolinum|LinBio"},
};

static gboolean
is_clone(const DpCheck *check, const char *typeface, const char *name)
{
	for (guint i = 0; typeface != NULL && i < G_N_ELEMENTS(CLONES); i++) {
		if (strstr(typeface, CLONES[i].typeface) != NULL &&
		    dp_check_matches(check, CLONES[i].names, name))
			return TRUE;
	}
	return FALSE;
}

void
dp_predicate_font_family(DpCheck *check)
{
	const DpObservation *family = dp_check_fact(check, "body.font-family");
	const char *typeface = dp_venue_rule_text(check->rule, "typeface");
	g_autofree char *allowed = joined(check->rule, "allow");
	gboolean limited = dp_venue_rule_param(check->rule, "allow") != NULL;

	dp_check_required_text(check, typeface != NULL ? typeface : allowed);
	if (family == NULL) {
		dp_check_unknown(check, "body.font-family");
		return;
	}
	dp_check_measured_text(check, family->text);
	if (is_nameless(check, family))
		dp_check_conclude(check, DP_VERDICT_REVIEW,
		                  "The body text is set in a font whose name (\"%s\") does not say "
		                  "which typeface it is.",
		                  family->text);
	else if (is_clone(check, typeface, family->text) &&
	         !matches_any(check->rule, "forbid", family->text))
		dp_check_conclude(check, DP_VERDICT_PASS,
		                  "The body text is set in %s, a cut of %s.", family->text,
		                  typeface);
	else if ((limited && !matches_any(check->rule, "allow", family->text)) ||
	         matches_any(check->rule, "forbid", family->text))
		dp_check_conclude(check, DP_VERDICT_FAIL,
		                  "The body text is set in %s, which is not the style's typeface.",
		                  family->text);
	else
		dp_check_conclude(check, DP_VERDICT_PASS, "The body text is set in %s.",
		                  family->text);
}
