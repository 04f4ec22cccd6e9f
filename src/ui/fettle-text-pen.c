/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-text-pen.h"

#include <adwaita.h>
#include <string.h>

#define NO_BREAK_SPACE "\302\240"

/* As libadwaita's “caption”, and its dimming, a little darker to stay readable when small. */
#define CAPTION_SCALE        0.82
#define DIMMED               0.65f
#define DIMMED_HIGH_CONTRAST 0.9f

static const struct
{
  gboolean bold;
  gboolean figures;
  gboolean dimmed;
  double scale;
} styles[FETTLE_N_TEXT_STYLES] = {
  /* clang-format off */
  [FETTLE_TEXT_HEADING] =        { TRUE,  FALSE, FALSE, 1 },
  [FETTLE_TEXT_FIGURE] =         { FALSE, TRUE,  FALSE, 1 },
  [FETTLE_TEXT_FIGURE_HEADING] = { TRUE,  TRUE,  FALSE, 1 },
  [FETTLE_TEXT_FIGURE_DIMMED] =  { FALSE, TRUE,  TRUE,  1 },
  [FETTLE_TEXT_CAPTION] =        { FALSE, TRUE,  TRUE,  CAPTION_SCALE },
  [FETTLE_TEXT_TITLE] =          { TRUE,  FALSE, FALSE, CAPTION_SCALE },
  [FETTLE_TEXT_UNIT] =           { FALSE, FALSE, TRUE,  PANGO_SCALE_SMALL },
  /* clang-format on */
};

static float
get_dimmed (void)
{
  return adw_style_manager_get_high_contrast (adw_style_manager_get_default ())
             ? DIMMED_HIGH_CONTRAST
             : DIMMED;
}

/* Weight and size by the font of the whole layout: a text whose size changes within it takes Pango
 * and GTK four times as long to draw. */
static void
set_font (PangoLayout *layout, FettleTextStyle style)
{
  PangoContext *context = pango_layout_get_context (layout);
  PangoFontDescription *font
      = pango_font_description_copy_static (pango_context_get_font_description (context));

  if (styles[style].bold)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  if (styles[style].scale != 1)
    {
      int size = (int) (pango_font_description_get_size (font) * styles[style].scale);

      if (pango_font_description_get_size_is_absolute (font))
        pango_font_description_set_absolute_size (font, size);
      else
        pango_font_description_set_size (font, size);
    }
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
}

static void
set_text (PangoLayout *layout, FettleTextStyle style, const char *text, int length)
{
  g_autoptr (PangoAttrList) attributes = NULL;

  if (styles[style].figures)
    {
      attributes = pango_attr_list_new ();
      pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum"));
    }
  pango_layout_set_width (layout, -1);
  pango_layout_set_text (layout, text, length);
  pango_layout_set_attributes (layout, attributes);
  set_font (layout, style);
}

/* The no-break space before the unit of a figure; others may stand between thousands. */
static const char *
find_unit (FettleTextStyle style, const char *text)
{
  const char *space = style == FETTLE_TEXT_FIGURE ? strstr (text, NO_BREAK_SPACE) : NULL;

  while (space != NULL && g_ascii_isdigit (space[strlen (NO_BREAK_SPACE)]))
    space = strstr (space + strlen (NO_BREAK_SPACE), NO_BREAK_SPACE);
  return space;
}

static int
get_layout_width (PangoLayout *layout)
{
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  return width;
}

/* Returns the width of both together. */
static int
set_figure (FettleTextPen *pen, const char *text, const char *unit)
{
  set_text (pen->layout, FETTLE_TEXT_FIGURE, text, (int) (unit - text));
  set_text (pen->unit_layout, FETTLE_TEXT_UNIT, unit, -1);
  return get_layout_width (pen->layout) + get_layout_width (pen->unit_layout);
}

/**
 * fettle_text_pen_init:
 * @pen: (out caller-allocates): the pen
 * @widget: whose font and colour it writes with
 *
 * Takes a pen up, until fettle_text_pen_clear().
 */
void
fettle_text_pen_init (FettleTextPen *pen, GtkWidget *widget)
{
  pen->widget = widget;
  pen->layout = gtk_widget_create_pango_layout (widget, NULL);
  pen->unit_layout = gtk_widget_create_pango_layout (widget, NULL);
  /* What a file calls an activity may hold line breaks. */
  pango_layout_set_single_paragraph_mode (pen->layout, TRUE);
  pango_layout_set_ellipsize (pen->layout, PANGO_ELLIPSIZE_END);
}

/**
 * fettle_text_pen_clear:
 *
 * Puts the pen down.
 */
void
fettle_text_pen_clear (FettleTextPen *pen)
{
  g_clear_object (&pen->layout);
  g_clear_object (&pen->unit_layout);
}

/**
 * fettle_text_pen_get_width:
 *
 * Returns: the width of @text in full, in pixels
 */
int
fettle_text_pen_get_width (FettleTextPen *pen, FettleTextStyle style, const char *text)
{
  const char *unit = find_unit (style, text);

  if (unit != NULL)
    return set_figure (pen, text, unit);
  set_text (pen->layout, style, text, -1);
  return get_layout_width (pen->layout);
}

/**
 * fettle_text_pen_get_height:
 *
 * Returns: the height of a line, in pixels
 */
int
fettle_text_pen_get_height (FettleTextPen *pen, FettleTextStyle style)
{
  int height;

  set_text (pen->layout, style, "", -1);
  pango_layout_get_pixel_size (pen->layout, NULL, &height);
  return height;
}

/* Where @width begins in @place, from the left edge of the widget. */
static int
find_x (FettleTextPen *pen, const FettleTextPlace *place, int width)
{
  gboolean rtl = gtk_widget_get_direction (pen->widget) == GTK_TEXT_DIR_RTL;
  int left = rtl ? gtk_widget_get_width (pen->widget) - place->x - place->width : place->x;

  return rtl == place->at_end ? left : left + place->width - width;
}

static void
append (FettleTextPen *pen,
        GtkSnapshot *snapshot,
        FettleTextStyle style,
        PangoLayout *layout,
        int x,
        int y)
{
  GdkRGBA color;

  gtk_widget_get_color (pen->widget, &color);
  if (styles[style].dimmed)
    color.alpha *= get_dimmed ();
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
}

/* The unit stands smaller and dimmed behind its figure, on the same line. */
static gboolean
write_figure (FettleTextPen *pen,
              GtkSnapshot *snapshot,
              const char *text,
              const char *unit,
              const FettleTextPlace *place)
{
  int width = set_figure (pen, text, unit);
  int x = find_x (pen, place, width);
  int unit_width, figure_height, y, baseline;

  if (width > place->width)
    return FALSE;

  unit_width = get_layout_width (pen->unit_layout);
  pango_layout_get_pixel_size (pen->layout, NULL, &figure_height);
  y = place->y + (place->height - figure_height) / 2;
  baseline = pango_layout_get_baseline (pen->layout) - pango_layout_get_baseline (pen->unit_layout);
  if (pango_layout_get_direction (pen->unit_layout, (int) strlen (NO_BREAK_SPACE))
      == PANGO_DIRECTION_RTL)
    {
      append (pen, snapshot, FETTLE_TEXT_FIGURE, pen->layout, x + unit_width, y);
      append (pen, snapshot, FETTLE_TEXT_UNIT, pen->unit_layout, x, y + PANGO_PIXELS (baseline));
    }
  else
    {
      append (pen, snapshot, FETTLE_TEXT_FIGURE, pen->layout, x, y);
      append (pen, snapshot, FETTLE_TEXT_UNIT, pen->unit_layout, x + width - unit_width,
              y + PANGO_PIXELS (baseline));
    }
  return TRUE;
}

/**
 * fettle_text_pen_write:
 * @snapshot: where to
 * @style: how
 * @text: what
 * @place: where
 *
 * Writes a line of text.
 *
 * Returns: whether all of it had room
 */
gboolean
fettle_text_pen_write (FettleTextPen *pen,
                       GtkSnapshot *snapshot,
                       FettleTextStyle style,
                       const char *text,
                       const FettleTextPlace *place)
{
  const char *unit = find_unit (style, text);
  PangoRectangle extents;

  if (unit != NULL && write_figure (pen, snapshot, text, unit, place))
    return TRUE;

  set_text (pen->layout, style, text, -1);
  pango_layout_get_pixel_extents (pen->layout, NULL, &extents);
  if (extents.width > place->width)
    {
      pango_layout_set_width (pen->layout, place->width * PANGO_SCALE);
      pango_layout_get_pixel_extents (pen->layout, NULL, &extents);
    }
  /* A text of the other direction stands at the other end of a layout that has a width. */
  append (pen, snapshot, style, pen->layout, find_x (pen, place, extents.width) - extents.x,
          place->y + (place->height - extents.height) / 2);
  return !pango_layout_is_ellipsized (pen->layout);
}
