/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * FettleTextStyle:
 * @FETTLE_TEXT_HEADING: bold
 * @FETTLE_TEXT_FIGURE: digits of one width; a unit behind a no-break space is small
 * @FETTLE_TEXT_FIGURE_HEADING: both
 * @FETTLE_TEXT_FIGURE_DIMMED: digits of one width, less ink
 * @FETTLE_TEXT_CAPTION: small, digits of one width, less ink
 * @FETTLE_TEXT_TITLE: small and bold
 * @FETTLE_TEXT_UNIT: small, less ink
 *
 * What the style classes of the same names do for a label.
 */
typedef enum
{
  FETTLE_TEXT_HEADING,
  FETTLE_TEXT_FIGURE,
  FETTLE_TEXT_FIGURE_HEADING,
  FETTLE_TEXT_FIGURE_DIMMED,
  FETTLE_TEXT_CAPTION,
  FETTLE_TEXT_TITLE,
  FETTLE_TEXT_UNIT,
  FETTLE_N_TEXT_STYLES
} FettleTextStyle;

/**
 * FettleTextPen:
 *
 * Writes short texts for a widget that draws them itself, one line each, with the same layouts for
 * all. Labels cost many times as much, which counts where a list makes two hundred rows at once.
 */
typedef struct
{
  GtkWidget *widget;
  PangoLayout *layout;
  PangoLayout *unit_layout;
} FettleTextPen;

/**
 * FettleTextPlace:
 * @x: left edge
 * @y: top edge
 * @width: room; a longer text is cut
 * @height: room, in whose middle the text stands
 * @at_end: whether the text ends at the right edge; else it starts at the left
 *
 * Where a text stands, in a widget that reads from left to right. It is mirrored for the other
 * direction.
 */
typedef struct
{
  int x;
  int y;
  int width;
  int height;
  gboolean at_end;
} FettleTextPlace;

void fettle_text_pen_init (FettleTextPen *pen, GtkWidget *widget);
void fettle_text_pen_clear (FettleTextPen *pen);

int fettle_text_pen_get_width (FettleTextPen *pen, FettleTextStyle style, const char *text);
int fettle_text_pen_get_height (FettleTextPen *pen, FettleTextStyle style);
gboolean fettle_text_pen_write (FettleTextPen *pen,
                                GtkSnapshot *snapshot,
                                FettleTextStyle style,
                                const char *text,
                                const FettleTextPlace *place);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (FettleTextPen, fettle_text_pen_clear)

G_END_DECLS
