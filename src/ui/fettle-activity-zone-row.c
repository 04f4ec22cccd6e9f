/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-activity-zone-row.h"

#include <glib/gi18n-lib.h>

#include "fettle-bar.h"
#include "fettle-format.h"
#include "fettle-ink.h"
#include "fettle-ui.h"

struct _FettleActivityZoneRow
{
  AdwBin parent_instance;

  FettleInk ink;

  GtkLabel *name;
  GtkLabel *range;
  GtkLabel *share;
  GtkLabel *time;
  FettleBar *bar;
};

G_DEFINE_FINAL_TYPE (FettleActivityZoneRow, fettle_activity_zone_row, ADW_TYPE_BIN)

static void
update_color (FettleActivityZoneRow *self)
{
  g_autoptr (PangoAttrList) attributes = fettle_ink_get_text_attributes (self->ink);

  gtk_label_set_attributes (self->name, attributes);
}

static void
fettle_activity_zone_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FETTLE_TYPE_ACTIVITY_ZONE_ROW);

  G_OBJECT_CLASS (fettle_activity_zone_row_parent_class)->dispose (object);
}

static void
fettle_activity_zone_row_class_init (FettleActivityZoneRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fettle_activity_zone_row_dispose;

  g_type_ensure (FETTLE_TYPE_BAR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               FETTLE_UI_TEMPLATE ("fettle-activity-zone-row"));
  gtk_widget_class_bind_template_child (widget_class, FettleActivityZoneRow, name);
  gtk_widget_class_bind_template_child (widget_class, FettleActivityZoneRow, range);
  gtk_widget_class_bind_template_child (widget_class, FettleActivityZoneRow, bar);
  gtk_widget_class_bind_template_child (widget_class, FettleActivityZoneRow, share);
  gtk_widget_class_bind_template_child (widget_class, FettleActivityZoneRow, time);
}

static void
fettle_activity_zone_row_init (FettleActivityZoneRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (update_color), self, G_CONNECT_SWAPPED);
}

/**
 * fettle_activity_zone_row_new:
 * @zone: from 0
 * @n_zones: zones of the model
 * @range: the heart rates of the zone
 * @seconds: time in it
 * @percent: share of the time in all zones
 * @fraction: share of the longest zone, 0 to 1
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
fettle_activity_zone_row_new (guint zone,
                              guint n_zones,
                              const char *range,
                              double seconds,
                              int percent,
                              double fraction)
{
  FettleActivityZoneRow *self = g_object_new (FETTLE_TYPE_ACTIVITY_ZONE_ROW, NULL);
  /* Translators: short name of a heart-rate zone, as in “Z4”. */
  g_autofree char *name = g_strdup_printf (_ ("Z%u"), zone + 1);
  g_autofree char *time = fettle_format_duration (seconds);
  /* Translators: a share, as in “41 %”. The space does not break. */
  g_autofree char *share = g_strdup_printf (_ ("%d\302\240%%"), percent);
  /* Translators: a zone's number, its heart rates, the time in it, and its share of all time. */
  g_autofree char *sentence
      = g_strdup_printf (_ ("Zone %1$u, %2$s, %3$s, %4$s"), zone + 1, range, time, share);

  self->ink = fettle_palette_zone_ink (zone, n_zones);
  gtk_label_set_label (self->name, name);
  gtk_label_set_label (self->range, range);
  gtk_label_set_label (self->share, share);
  gtk_label_set_label (self->time, time);
  g_object_set (self->bar, "fraction", fraction, "ink", (int) self->ink, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence,
                                  -1);
  update_color (self);
  return GTK_WIDGET (self);
}
