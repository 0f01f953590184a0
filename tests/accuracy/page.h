/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "figures.h"

/** accuracy_page: the figures as Markdown, for docs/accuracy.md. (transfer full) */
char *accuracy_page(const Figures *figures);
