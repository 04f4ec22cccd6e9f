/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-ink.h"

#include <adwaita.h>

static FettlePaletteVariant
get_variant (void)
{
  return adw_style_manager_get_dark (adw_style_manager_get_default ()) ? FETTLE_PALETTE_DARK
                                                                       : FETTLE_PALETTE_LIGHT;
}

/**
 * fettle_ink_get_rgba:
 * @ink: what the colour means
 *
 * Ask when drawing: a widget is drawn again when the style changes.
 *
 * Returns: the colour for shapes
 */
GdkRGBA
fettle_ink_get_rgba (FettleInk ink)
{
  FettleColor color = fettle_palette_get (get_variant (), ink);

  return (GdkRGBA) { (float) color.red, (float) color.green, (float) color.blue,
                     (float) color.alpha };
}

/**
 * fettle_ink_get_text_attributes:
 * @ink: what the colour means
 *
 * Returns: (transfer full): attributes for words in that colour
 */
PangoAttrList *
fettle_ink_get_text_attributes (FettleInk ink)
{
  FettleColor color = fettle_palette_get_text (get_variant (), ink);
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes,
                          pango_attr_foreground_new ((guint16) (color.red * G_MAXUINT16),
                                                     (guint16) (color.green * G_MAXUINT16),
                                                     (guint16) (color.blue * G_MAXUINT16)));
  /* The style's own text is not opaque, and would thin the colour. */
  pango_attr_list_insert (attributes, pango_attr_foreground_alpha_new (G_MAXUINT16));
  return attributes;
}
