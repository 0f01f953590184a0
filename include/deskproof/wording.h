/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/public.h>

#include <glib.h>

G_BEGIN_DECLS

/** DpWordingKind: the intent of a wording. */
typedef enum {
	DP_WORDING_FAVOUR,     /* clearly asks the reviewer for a verdict on this paper */
	DP_WORDING_OVERRIDE,   /* asks a language model to ignore its instructions */
	DP_WORDING_ROLE,       /* poses as the system rather than as text */
	DP_WORDING_SLANT,      /* perhaps praise: papers about reviews use the same words */
	DP_WORDING_CANARY,     /* a phrase that would expose a model's review; venues use it too */
	DP_WORDING_DISCUSSION, /* discussion of the topic: any quoted instruction is an example */
} DpWordingKind;

/** dp_wording_kind_name: its name in the files, "favour"; static. */
DP_PUBLIC const char *dp_wording_kind_name(DpWordingKind kind);

/** DpWordingSlot: the part of an instruction that a word of the list can be; instructions are built
 * from these. */
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
	DP_SLOT_GOOD,    /* objects of such verbs: good, highest */
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
	DP_SLOT_LEAD,    /* words that may precede an imperative */
	DP_SLOT_ENDING,  /* marks an imperative in languages where the verb comes last */
	DP_SLOT_BELONG,  /* after faults: they belong to someone else */
	DP_SLOT_TOLD,    /* the instruction is reported or conditional */
	DP_SLOT_BEING,   /* before a reader who is addressed: "if you are a" */
	DP_SLOT_DUTY,    /* of wishes, in any word order: "must"; "!": it comes last */
	DP_SLOT_YOU,     /* "you", "your" */
	DP_SLOT_WHERE,   /* "in this paper": a location, not what is judged */
	DP_SLOT_VOID,    /* of instructions: "no longer apply" */
	DP_SLOT_UNSAID,  /* of faults: "be left out" */
	DP_SLOT_REFUSE,  /* to reject, a low mark */
	DP_SLOT_NEVER,   /* "must not", "is no option" */
	DP_SLOT_MENTION, /* to mention faults, which may be forbidden */
	DP_SLOT_CHOICE,  /* the opposite as an alternative: "or reject" */
	DP_SLOT_COUNTER, /* what the opposite order asks for: "reject", "a negative review" */
	DP_SLOT_SAMPLE,  /* of a label: what follows is a sample: "prompt", "template" */
	DP_SLOT_CAPTION, /* before a number: "figure", "listing" */
	DP_SLOT_BLANK,   /* in brackets, a blank to fill in: "{paper}" */
	DP_SLOT_KIND,    /* after "this paper", which then names something else: "category" */
	DP_N_SLOTS
} DpWordingSlot;

/** DpOrderWords: a file's words from which instructions are built; opaque. */
typedef struct _DpOrderWords DpOrderWords;

/** DpWording: one row of a list of wordings (rules/patterns/), or a file of words beside the list.
 * It is matched against text in small letters without accents, disguises and line ends. */
typedef struct {
	DpWordingKind kind;
	char **near; /* words of which one must be close by; NULL-terminated; NULL with @orders */
	char *match; /* PCRE2; NULL with @orders */
	const DpOrderWords *orders; /* (nullable): the file of words; all other fields but the next
	                               are then unset */
	DpOrderWords *own_orders;   /* (nullable): the same, unless they are the program's own */
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
