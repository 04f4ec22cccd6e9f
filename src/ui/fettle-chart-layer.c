/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-chart-layer.h"

#include <gsk/gsk.h>
#include <math.h>

/* In logical pixels: whole pixels of the device at all scales, which are multiples of 1/120. */
#define TILE_WIDTH 120

/* --- what stands still --- */

static double
get_surface_scale (GtkWidget *widget)
{
  GtkNative *native = gtk_widget_get_native (widget);
  GdkSurface *surface = native != NULL ? gtk_native_get_surface (native) : NULL;

  return surface != NULL ? gdk_surface_get_scale (surface) : gtk_widget_get_scale_factor (widget);
}

static cairo_surface_t *
draw_surface (FettleChart *chart,
              GtkWidget *widget,
              const FettleChartTheme *theme,
              int width,
              int height,
              double scale)
{
  cairo_surface_t *surface
      = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) ceil (width * scale),
                                    (int) ceil (height * scale));
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, scale, scale);
  fettle_chart_draw (chart, cr, gtk_widget_get_pango_context (widget), theme, width, height);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static void
release_surface (gpointer surface)
{
  cairo_surface_destroy (surface);
}

static GskRenderNode *
new_texture_node (cairo_surface_t *surface, const graphene_rect_t *bounds)
{
  int height = cairo_image_surface_get_height (surface);
  gsize stride = (gsize) cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) bytes
      = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), stride * (gsize) height,
                                    release_surface, cairo_surface_reference (surface));
  g_autoptr (GdkTexture) texture
      = gdk_memory_texture_new (cairo_image_surface_get_width (surface), height, GDK_MEMORY_DEFAULT,
                                bytes, stride);

  return gsk_texture_node_new (texture, bounds);
}

static GskRenderNode *
new_cairo_tile (cairo_surface_t *surface, const graphene_rect_t *bounds, double scale)
{
  GskRenderNode *node = gsk_cairo_node_new (bounds);
  cairo_t *cr = gsk_cairo_node_get_draw_context (node);

  cairo_scale (cr, 1 / scale, 1 / scale);
  cairo_set_source_surface (cr, surface, 0, 0);
  cairo_pattern_set_extend (cairo_get_source (cr), CAIRO_EXTEND_PAD);
  cairo_paint (cr);
  cairo_destroy (cr);
  return node;
}

/* Cairo prepares all that lies between the first and the last pixel that a node has to draw. What
 * moves with a cursor is at the titles and at the cursor, so it would be most of the chart: tiles
 * that nothing moves in are left out. */
static GskRenderNode *
new_cairo_node (cairo_surface_t *surface, const graphene_rect_t *bounds, double scale)
{
  g_autoptr (GPtrArray) tiles
      = g_ptr_array_new_with_free_func ((GDestroyNotify) gsk_render_node_unref);

  for (float x = 0; x < bounds->size.width; x += TILE_WIDTH)
    {
      float width = MIN (bounds->size.width - x, TILE_WIDTH);
      graphene_rect_t tile = GRAPHENE_RECT_INIT (x, 0, width, bounds->size.height);

      g_ptr_array_add (tiles, new_cairo_tile (surface, &tile, scale));
    }

  return gsk_container_node_new ((GskRenderNode **) tiles->pdata, tiles->len);
}

/* Renderers that draw on the graphics card keep a texture there. The one that draws with Cairo
 * copies all of a texture in every frame, but paints of a surface only what is needed. */
static gboolean
renders_with_cairo (GtkWidget *widget)
{
  GtkNative *native = gtk_widget_get_native (widget);
  GskRenderer *renderer = native != NULL ? gtk_native_get_renderer (native) : NULL;

  return GSK_IS_CAIRO_RENDERER (renderer);
}

static void
draw (FettleChartLayer *self, FettleChart *chart, GtkWidget *widget, const FettleChartTheme *theme)
{
  cairo_surface_t *surface
      = draw_surface (chart, widget, theme, self->width, self->height, self->scale);
  graphene_rect_t bounds
      = GRAPHENE_RECT_INIT (0, 0, (float) (cairo_image_surface_get_width (surface) / self->scale),
                            (float) (cairo_image_surface_get_height (surface) / self->scale));

  self->node = renders_with_cairo (widget) ? new_cairo_node (surface, &bounds, self->scale)
                                           : new_texture_node (surface, &bounds);
  self->n_drawn++;
  cairo_surface_destroy (surface);
}

/**
 * fettle_chart_layer_drop:
 *
 * Forgets the drawing: the next frame needs another.
 */
void
fettle_chart_layer_drop (FettleChartLayer *self)
{
  g_clear_pointer (&self->node, gsk_render_node_unref);
}

/**
 * fettle_chart_layer_snapshot:
 * @chart: what is shown
 * @widget: where it is shown
 * @theme: how it looks
 *
 * Adds the chart, and draws it where the size or the scale changed.
 */
void
fettle_chart_layer_snapshot (FettleChartLayer *self,
                             GtkSnapshot *snapshot,
                             FettleChart *chart,
                             GtkWidget *widget,
                             const FettleChartTheme *theme)
{
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  double scale = get_surface_scale (widget);

  if (self->width != width || self->height != height || self->scale != scale)
    fettle_chart_layer_drop (self);
  self->width = width;
  self->height = height;
  self->scale = scale;
  if (self->node == NULL)
    draw (self, chart, widget, theme);
  gtk_snapshot_append_node (snapshot, self->node);
}

/* --- what moves --- */

static GdkRGBA
get_rgba (FettleColor color)
{
  return (GdkRGBA) { (float) color.red, (float) color.green, (float) color.blue,
                     (float) color.alpha };
}

static void
fill (gpointer data, const cairo_rectangle_t *area, double radius, FettleColor color)
{
  GtkSnapshot *snapshot = data;
  graphene_rect_t bounds = GRAPHENE_RECT_INIT ((float) area->x, (float) area->y,
                                               (float) area->width, (float) area->height);
  GdkRGBA rgba = get_rgba (color);
  GskRoundedRect outline;

  if (radius > 0)
    gtk_snapshot_push_rounded_clip (snapshot, gsk_rounded_rect_init_from_rect (&outline, &bounds,
                                                                               (float) radius));
  gtk_snapshot_append_color (snapshot, &rgba, &bounds);
  if (radius > 0)
    gtk_snapshot_pop (snapshot);
}

static void
write_words (gpointer data, PangoLayout *words, double x, double y, FettleColor color)
{
  GtkSnapshot *snapshot = data;
  GdkRGBA rgba = get_rgba (color);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_snapshot_append_layout (snapshot, words, &rgba);
  gtk_snapshot_restore (snapshot);
}

/* A clip that is another one than in the frame before is not looked into: the group is one
 * rectangle to draw, however many pieces it has. GTK gives up on a window where there are more than
 * a few dozen of them, and draws everything. */
static void
begin_group (gpointer data, const cairo_rectangle_t *area)
{
  gtk_snapshot_push_clip (data, &GRAPHENE_RECT_INIT ((float) area->x, (float) area->y,
                                                     (float) area->width, (float) area->height));
}

static void
end_group (gpointer data)
{
  gtk_snapshot_pop (data);
}

/**
 * fettle_chart_layer_snapshot_overlay:
 * @chart: what is shown
 * @widget: where it is shown
 * @theme: how it looks
 *
 * Adds cursor and selection over the layer, each piece as a node of its own: GTK compares them with
 * those of the frame before and draws only where they differ.
 */
void
fettle_chart_layer_snapshot_overlay (FettleChartLayer *self,
                                     GtkSnapshot *snapshot,
                                     FettleChart *chart,
                                     GtkWidget *widget,
                                     const FettleChartTheme *theme)
{
  FettleCanvas canvas = { fill, write_words, begin_group, end_group, snapshot, self->scale };

  fettle_chart_draw_overlay_on (chart, &canvas, gtk_widget_get_pango_context (widget), theme,
                                self->width, self->height);
}
