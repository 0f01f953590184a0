/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/report.h>

/**
 * DpExhibitor: who fills the exhibits of a stored report before it is shown on a page; only a
 * program knows where the papers are.
 *
 * @show returns (nullable) (transfer full): a sentence on what is not shown
 */
typedef struct {
	char *(*show)(const char *path, DpReport *report, gpointer data);
	gpointer data;
} DpExhibitor;
