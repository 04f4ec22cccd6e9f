/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-chart-card.h"

#include "fettle-ui.h"

struct _FettleChartCard
{
  AdwBin parent_instance;

  FettleChart *chart;
  char *title;
  char *caption;
  gboolean selectable;

  FettleChartView *view;
  AdwBin *heading;
  AdwBin *suffix;
  AdwBin *strip;
};

static GtkBuildableIface *parent_buildable;

static void
fettle_chart_card_add_child (GtkBuildable *buildable,
                             GtkBuilder *builder,
                             GObject *child,
                             const char *type)
{
  FettleChartCard *self = FETTLE_CHART_CARD (buildable);

  if (g_strcmp0 (type, "heading") == 0)
    adw_bin_set_child (self->heading, GTK_WIDGET (child));
  else if (g_strcmp0 (type, "suffix") == 0)
    adw_bin_set_child (self->suffix, GTK_WIDGET (child));
  else if (g_strcmp0 (type, "strip") == 0)
    {
      adw_bin_set_child (self->strip, GTK_WIDGET (child));
      gtk_widget_set_visible (GTK_WIDGET (self->strip), TRUE);
    }
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
buildable_iface_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = fettle_chart_card_add_child;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (FettleChartCard,
                               fettle_chart_card,
                               ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, buildable_iface_init))

typedef enum
{
  PROP_CAPTION = 1,
  PROP_CHART,
  PROP_SELECTABLE,
  PROP_TITLE,
  PROP_VIEW,
} FettleChartCardProperty;

static GParamSpec *properties[PROP_VIEW + 1];

static void
fettle_chart_card_get_property (GObject *object,
                                guint property_id,
                                GValue *value,
                                GParamSpec *pspec)
{
  FettleChartCard *self = FETTLE_CHART_CARD (object);

  switch ((FettleChartCardProperty) property_id)
    {
    case PROP_CAPTION:
      g_value_set_string (value, self->caption);
      break;
    case PROP_CHART:
      g_value_set_object (value, self->chart);
      break;
    case PROP_SELECTABLE:
      g_value_set_boolean (value, self->selectable);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_VIEW:
      g_value_set_object (value, self->view);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

/* The card is named so whatever stands in the heading. */
static gboolean
set_title (FettleChartCard *self, const char *title)
{
  if (!g_set_str (&self->title, title))
    return FALSE;

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title != NULL ? title : "", -1);
  return TRUE;
}

static void
fettle_chart_card_set_property (GObject *object,
                                guint property_id,
                                const GValue *value,
                                GParamSpec *pspec)
{
  FettleChartCard *self = FETTLE_CHART_CARD (object);
  gboolean changed = FALSE;

  switch ((FettleChartCardProperty) property_id)
    {
    case PROP_CAPTION:
      changed = g_set_str (&self->caption, g_value_get_string (value));
      break;
    case PROP_CHART:
      changed = g_set_object (&self->chart, g_value_get_object (value));
      break;
    case PROP_SELECTABLE:
      changed = self->selectable != g_value_get_boolean (value);
      self->selectable = g_value_get_boolean (value);
      break;
    case PROP_TITLE:
      changed = set_title (self, g_value_get_string (value));
      break;
    case PROP_VIEW:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
  if (changed)
    g_object_notify_by_pspec (object, pspec);
}

static void
fettle_chart_card_dispose (GObject *object)
{
  FettleChartCard *self = FETTLE_CHART_CARD (object);

  gtk_widget_insert_action_group (GTK_WIDGET (self), "chart", NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), FETTLE_TYPE_CHART_CARD);
  g_clear_object (&self->chart);

  G_OBJECT_CLASS (fettle_chart_card_parent_class)->dispose (object);
}

static void
fettle_chart_card_finalize (GObject *object)
{
  FettleChartCard *self = FETTLE_CHART_CARD (object);

  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->caption, g_free);

  G_OBJECT_CLASS (fettle_chart_card_parent_class)->finalize (object);
}

static void
fettle_chart_card_class_init (FettleChartCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = fettle_chart_card_get_property;
  object_class->set_property = fettle_chart_card_set_property;
  object_class->dispose = fettle_chart_card_dispose;
  object_class->finalize = fettle_chart_card_finalize;

  properties[PROP_CAPTION] = g_param_spec_string ("caption", NULL, NULL, NULL, flags);
  properties[PROP_CHART] = g_param_spec_object ("chart", NULL, NULL, FETTLE_TYPE_CHART, flags);
  properties[PROP_SELECTABLE] = g_param_spec_boolean ("selectable", NULL, NULL, FALSE, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_VIEW] = g_param_spec_object ("view", NULL, NULL, FETTLE_TYPE_CHART_VIEW,
                                               G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               FETTLE_UI_TEMPLATE ("fettle-chart-card"));
  gtk_widget_class_bind_template_child (widget_class, FettleChartCard, view);
  gtk_widget_class_bind_template_child (widget_class, FettleChartCard, heading);
  gtk_widget_class_bind_template_child (widget_class, FettleChartCard, suffix);
  gtk_widget_class_bind_template_child (widget_class, FettleChartCard, strip);
}

static void
fettle_chart_card_init (FettleChartCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "chart",
                                  fettle_chart_view_get_action_group (self->view));
}

/**
 * fettle_chart_card_get_view:
 *
 * Returns: (transfer none): the widget that shows the chart
 */
FettleChartView *
fettle_chart_card_get_view (FettleChartCard *self)
{
  g_return_val_if_fail (FETTLE_IS_CHART_CARD (self), NULL);

  return self->view;
}
