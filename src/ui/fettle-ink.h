/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <gtk/gtk.h>

#include "fettle-palette.h"

G_BEGIN_DECLS

/* The chart palette for widgets, in the variant that the style asks for now. */
GdkRGBA fettle_ink_get_rgba (FettleInk ink);
PangoAttrList *fettle_ink_get_text_attributes (FettleInk ink) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
