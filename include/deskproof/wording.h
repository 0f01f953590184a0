/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/public.h>

#include <glib.h>

G_BEGIN_DECLS

/** DpWordingKind: what somebody who writes such words wants. */
typedef enum {
	DP_WORDING_FAVOUR,   /* a verdict on this paper from whoever reviews it, beyond doubt */
	DP_WORDING_OVERRIDE, /* a language model to drop the orders it has */
	DP_WORDING_ROLE,     /* to be taken for the system and not for a text */
	DP_WORDING_SLANT,    /* praise, perhaps: papers on ratings or reviews say so as well */
	DP_WORDING_CANARY, /* a phrase in the review that gives a model away; venues do that too */
	DP_WORDING_DISCUSSION, /* to write about all that: what is quoted is an example */
} DpWordingKind;

/** dp_wording_kind_name: the word of the files, "favour"; static. */
DP_PUBLIC const char *dp_wording_kind_name(DpWordingKind kind);

/** DpWordingSlot: which part of an order a word of the list is; orders are put together of these.
 */
typedef enum {
	DP_SLOT_NONE,
	DP_SLOT_GIVE,    /* verbs: to hand in a review or a mark */
	DP_SLOT_JUDGE,   /* to say what a paper is worth */
	DP_SLOT_URGE,    /* to accept, or to recommend */
	DP_SLOT_DROP,    /* to ignore, or to forget */
	DP_SLOT_AVOID,   /* to leave unsaid */
	DP_SLOT_STRESS,  /* to underline */
	DP_SLOT_OBEY,    /* to follow */
	DP_SLOT_SAY,     /* to say that the paper is good */
	DP_SLOT_GOOD,    /* what a verb wants: good, highest */
	DP_SLOT_REVIEW,  /* a review, a mark */
	DP_SLOT_ACCEPT,  /* acceptance */
	DP_SLOT_FAULTS,  /* weaknesses */
	DP_SLOT_MERITS,  /* strengths */
	DP_SLOT_ORDERS,  /* earlier instructions */
	DP_SLOT_THIS,    /* this paper */
	DP_SLOT_PAPER,   /* the paper: perhaps another one */
	DP_SLOT_READER,  /* reviewers and models */
	DP_SLOT_ADDRESS, /* "note to AI reviewers" */
	DP_SLOT_MUST,    /* "please", "you must" */
	DP_SLOT_OUGHT,   /* "must", after a subject */
	DP_SLOT_LEAD,    /* words that may stand before an imperative */
	DP_SLOT_ENDING,  /* what makes an imperative where the verb comes last */
	DP_SLOT_BELONG,  /* after faults: they are somebody else's */
	DP_SLOT_TOLD,    /* somebody reports the order, or gives a condition */
	DP_SLOT_BEING,   /* before a reader, to whom the rest is said: "if you are a" */
	DP_SLOT_DUTY,    /* of wishes, in any order of words: "must"; "!": it comes last */
	DP_SLOT_YOU,     /* "you", "your" */
	DP_SLOT_WHERE,   /* "in this paper": where something is said, not what is judged */
	DP_SLOT_VOID,    /* of orders: "no longer apply" */
	DP_SLOT_UNSAID,  /* of faults: "be left out" */
	DP_SLOT_REFUSE,  /* to reject, a low mark */
	DP_SLOT_NEVER,   /* "must not", "is no option" */
	DP_SLOT_MENTION, /* to speak of faults, which may be forbidden */
	DP_N_SLOTS
} DpWordingSlot;

/** DpOrderWords: the words of a file that orders are made of; opaque. */
typedef struct _DpOrderWords DpOrderWords;

/** DpWording: one row of a list of wordings (rules/patterns/), or a file of words beside the list.
 * It is compared with text in small letters without accents, disguises and line ends. */
typedef struct {
	DpWordingKind kind;
	char *
	    *near; /* words of which one must stand close by; NULL-terminated; NULL with @orders */
	char *match;                /* PCRE2; NULL with @orders */
	const DpOrderWords *orders; /* (nullable): the file of words; all else is unset then */
} DpWording;

DP_PUBLIC void dp_wording_free(DpWording *wording);

/**
 * dp_wording_list_load:
 * @diagnostics: all that is wrong with the file is added here
 *
 * Returns: (nullable) (transfer full) (element-type DpWording): NULL with @diagnostics, or with
 *   @error when it cannot be read
 */
DP_PUBLIC GPtrArray *dp_wording_list_load(const char *path, GPtrArray *diagnostics, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpWording, dp_wording_free)

G_END_DECLS
