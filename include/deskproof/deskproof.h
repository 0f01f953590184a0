/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* Includes the whole library; docs/api.md starts with a complete program. */

#include <deskproof/certainty.h>
#include <deskproof/decision.h>
#include <deskproof/diagnostic.h>
#include <deskproof/drawing.h>
#include <deskproof/error.h>
#include <deskproof/exhibit.h>
#include <deskproof/facts.h>
#include <deskproof/job.h>
#include <deskproof/length.h>
#include <deskproof/origin.h>
#include <deskproof/page-picture.h>
#include <deskproof/place.h>
#include <deskproof/policy.h>
#include <deskproof/public.h>
#include <deskproof/rect.h>
#include <deskproof/registry.h>
#include <deskproof/report.h>
#include <deskproof/results.h>
#include <deskproof/roster.h>
#include <deskproof/rule.h>
#include <deskproof/styles.h>
#include <deskproof/venue.h>
#include <deskproof/version.h>
#include <deskproof/wording.h>
#include <deskproof/worker.h>
#include <deskproof/writer.h>
