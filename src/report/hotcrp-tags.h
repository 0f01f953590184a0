/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/report.h>

/**
 * DpHotcrpTags:
 *
 * The bulk assignments of HotCRP: CSV with a row a tag. Tags with "~~" are seen by chairs alone.
 * Each paper gets one of its verdict, and one for each rule that decides it: of the value 1 for a
 * failure and 0 for a review. Several reports of one number are one paper, of the worst verdict; if
 * their files only seem to have it, none of them is tagged. Source: src/assigners/a_tag.php of
 * HotCRP.
 */
typedef struct _DpHotcrpTags DpHotcrpTags;

DpHotcrpTags *dp_hotcrp_tags_new(void);
void dp_hotcrp_tags_free(DpHotcrpTags *tags);
void dp_hotcrp_tags_add(DpHotcrpTags *tags, const DpReport *report);

/** dp_hotcrp_tags_write: appends the rows by number, after comments that name the files without a
 * number of their own. */
void dp_hotcrp_tags_write(const DpHotcrpTags *tags, GString *out);

/** dp_hotcrp_tags_write_table: appends a table for people: what would be set on which paper. */
void dp_hotcrp_tags_write_table(const DpHotcrpTags *tags, GString *out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpHotcrpTags, dp_hotcrp_tags_free)
