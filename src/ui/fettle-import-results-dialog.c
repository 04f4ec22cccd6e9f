/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-import-results-dialog.h"

#include <glib/gi18n-lib.h>

#include "fettle-format.h"
#include "fettle-import-files-page.h"
#include "fettle-import-group.h"
#include "fettle-import-proportion-bar.h"
#include "fettle-ui.h"

struct _FettleImportResultsDialog
{
  AdwDialog parent_instance;

  AdwToastOverlay *toast_overlay;
  AdwNavigationView *navigation_view;
  GtkLabel *sentence;
  GtkLabel *details;
  FettleImportProportionBar *bar;
  GtkListBox *list;
  GtkWidget *undo_explanation_bin;
  GtkLabel *undo_explanation;

  FettleImportReport *report;
  GPtrArray *groups;
};

typedef enum
{
  PROP_REPORT = 1,
} FettleImportResultsDialogProperty;

enum
{
  SIGNAL_ACTIVITY_CHOSEN,
  N_SIGNALS,
};

static GParamSpec *properties[PROP_REPORT + 1];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FettleImportResultsDialog, fettle_import_results_dialog, ADW_TYPE_DIALOG)

/* --- One row a group ------------------------------------------------------------------------ */

static void
on_activity_chosen (FettleImportResultsDialog *self, int64_t activity_id)
{
  g_object_ref (self);
  adw_dialog_close (ADW_DIALOG (self));
  g_signal_emit (self, signals[SIGNAL_ACTIVITY_CHOSEN], 0, activity_id);
  g_object_unref (self);
}

static void
on_group_activated (AdwActionRow *row, FettleImportResultsDialog *self)
{
  FettleImportGroup *group = g_object_get_data (G_OBJECT (row), "group");
  AdwNavigationPage *page = fettle_import_files_page_new (group);

  g_signal_connect_object (page, "activity-chosen", G_CALLBACK (on_activity_chosen), self,
                           G_CONNECT_SWAPPED);
  adw_navigation_view_push (self->navigation_view, page);
}

static GtkWidget *
make_count (guint count, const char *style_class)
{
  g_autofree char *figure = fettle_format_number (count, 0);
  GtkWidget *label = gtk_label_new (figure);

  gtk_widget_add_css_class (label, "numeric");
  if (style_class != NULL)
    gtk_widget_add_css_class (label, style_class);

  return label;
}

static GtkWidget *
make_icon (const char *icon_name)
{
  return g_object_new (GTK_TYPE_IMAGE, "icon-name", icon_name, "accessible-role",
                       GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
}

static GtkWidget *
make_outcome_icon (FettleImportOutcome outcome)
{
  GtkWidget *icon = make_icon (fettle_import_outcome_get_icon_name (outcome));

  if (outcome == FETTLE_IMPORT_IMPORTED)
    gtk_widget_add_css_class (icon, "success");
  else if (outcome == FETTLE_IMPORT_PARTIAL)
    gtk_widget_add_css_class (icon, "warning");
  else
    gtk_widget_add_css_class (icon, "dimmed");

  return icon;
}

/* The names go where the explanation goes when it is narrow: the page behind the row has them. */
static GtkWidget *
make_names (FettleImportResultsDialog *self, FettleImportGroup *group)
{
  g_autofree char *names = fettle_import_group_dup_names (group);
  g_autoptr (FettleImportResult) first
      = g_list_model_get_item (fettle_import_group_get_results (group), 0);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", names, "tooltip-text",
                                   fettle_import_result_get_name (first), "margin-end", 12, NULL);

  g_object_bind_property (self->undo_explanation_bin, "visible", label, "visible",
                          G_BINDING_SYNC_CREATE);
  gtk_widget_add_css_class (label, "dimmed");
  gtk_widget_add_css_class (label, "caption");

  return label;
}

static GtkWidget *
make_group_row (FettleImportResultsDialog *self, FettleImportGroup *group)
{
  AdwActionRow *row = ADW_ACTION_ROW (adw_action_row_new ());
  guint count = g_list_model_get_n_items (fettle_import_group_get_results (group));
  const char *reason = fettle_import_group_get_reason (group);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), fettle_import_group_get_title (group));
  adw_action_row_set_subtitle (row, reason != NULL ? reason : "");

  /* Under the words of the row above, not under its icon. */
  adw_action_row_add_prefix (row, g_object_new (ADW_TYPE_BIN, "width-request", 16, NULL));

  adw_action_row_add_suffix (row, make_names (self, group));
  adw_action_row_add_suffix (row, make_count (count, NULL));
  adw_action_row_add_suffix (row, make_icon ("fettle-next-symbolic"));

  g_object_set_data_full (G_OBJECT (row), "group", g_object_ref (group), g_object_unref);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_object (row, "activated", G_CALLBACK (on_group_activated), self, 0);

  return GTK_WIDGET (row);
}

/* --- One row an outcome --------------------------------------------------------------------- */

static void
find_days (FettleImportReport *report, FettleDay *first, FettleDay *last)
{
  guint n_results = g_list_model_get_n_items (G_LIST_MODEL (report));

  *first = *last = FETTLE_DAY_NONE;
  for (guint i = 0; i < n_results; i++)
    {
      g_autoptr (FettleImportResult) result = g_list_model_get_item (G_LIST_MODEL (report), i);
      FettleDay day = fettle_import_result_get_day (result);

      if (fettle_import_result_get_outcome (result) != FETTLE_IMPORT_IMPORTED
          || day == FETTLE_DAY_NONE)
        continue;
      if (*first == FETTLE_DAY_NONE || day < *first)
        *first = day;
      *last = MAX (*last, day);
    }
}

static char *
describe_days (FettleImportReport *report)
{
  g_autofree char *first_text = NULL;
  g_autofree char *last_text = NULL;
  FettleDay first;
  FettleDay last;

  find_days (report, &first, &last);
  if (first == FETTLE_DAY_NONE)
    return g_strdup (fettle_import_outcome_get_meaning (FETTLE_IMPORT_IMPORTED));

  first_text = fettle_format_day (first);
  if (first == last)
    return g_steal_pointer (&first_text);

  last_text = fettle_format_day (last);

  /* Translators: the first and the last day of what was imported. */
  return g_strdup_printf (_ ("%1$s to %2$s"), first_text, last_text);
}

static GtkWidget *
make_outcome_row (FettleImportResultsDialog *self, FettleImportOutcome outcome)
{
  AdwExpanderRow *row = ADW_EXPANDER_ROW (adw_expander_row_new ());
  guint count = fettle_import_report_count (self->report, outcome);
  g_autofree char *subtitle = outcome == FETTLE_IMPORT_IMPORTED
                                  ? describe_days (self->report)
                                  : g_strdup (fettle_import_outcome_get_meaning (outcome));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 fettle_import_outcome_get_title (outcome));
  adw_expander_row_set_subtitle (row, subtitle);
  adw_expander_row_add_prefix (row, make_outcome_icon (outcome));
  adw_expander_row_add_suffix (row, make_count (count, "import-count"));

  for (guint i = 0; i < self->groups->len; i++)
    if (fettle_import_group_get_outcome (self->groups->pdata[i]) == outcome)
      adw_expander_row_add_row (row, make_group_row (self, self->groups->pdata[i]));

  /* What needs a look stands open, and so does what is all there is to tell. */
  adw_expander_row_set_expanded (
      row, outcome == FETTLE_IMPORT_PARTIAL || outcome == FETTLE_IMPORT_REFUSED
               || outcome == FETTLE_IMPORT_NOT_STORED
               || count == g_list_model_get_n_items (G_LIST_MODEL (self->report)));

  return GTK_WIDGET (row);
}

static void
show_report (FettleImportResultsDialog *self)
{
  g_autofree char *sentence = fettle_import_report_dup_sentence (self->report);
  g_autofree char *details = fettle_import_report_dup_details (self->report);
  g_autofree char *figure = NULL;
  g_autofree char *explanation = NULL;
  guint n_activities = fettle_import_report_get_n_activities (self->report);

  gtk_label_set_label (self->sentence, sentence);
  gtk_label_set_label (self->details, details != NULL ? details : "");
  gtk_widget_set_visible (GTK_WIDGET (self->details), details != NULL);
  fettle_import_proportion_bar_set_report (self->bar, self->report);

  self->groups = fettle_import_groups_new (self->report);
  for (FettleImportOutcome i = 0; i < FETTLE_IMPORT_N_OUTCOMES; i++)
    if (fettle_import_report_count (self->report, i) > 0)
      gtk_list_box_append (self->list, make_outcome_row (self, i));

  figure = fettle_format_number (n_activities, 0);
  /* Translators: what undoing an import would do; %s is a number of activities. */
  explanation = g_strdup_printf (ngettext ("Takes out the activity again",
                                           "Takes out all %s activities", n_activities),
                                 figure);
  gtk_label_set_label (self->undo_explanation, explanation);
  gtk_widget_set_visible (GTK_WIDGET (self->undo_explanation), n_activities > 0);
}

/* --- Saving the report ---------------------------------------------------------------------- */

static void
say (FettleImportResultsDialog *self, const char *text)
{
  AdwToast *toast = adw_toast_new (text);

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_overlay_dismiss_all (self->toast_overlay);
  adw_toast_overlay_add_toast (self->toast_overlay, toast);
}

static void
on_report_written (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (FettleImportResultsDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  if (g_file_replace_contents_finish (G_FILE (source), result, NULL, &error))
    {
      say (self, _ ("The report is saved."));
    }
  else
    {
      /* Translators: %s is why, in the words of the system. */
      g_autofree char *text
          = g_strdup_printf (_ ("The report could not be saved: %s"), error->message);

      say (self, text);
    }
}

/**
 * fettle_import_results_dialog_save_report:
 * @self: a dialog
 * @file: where to; what is there is replaced
 *
 * Writes the whole list as plain text, and says in a toast how that went.
 */
void
fettle_import_results_dialog_save_report (FettleImportResultsDialog *self, GFile *file)
{
  g_autoptr (GBytes) bytes = NULL;
  char *text;

  g_return_if_fail (FETTLE_IS_IMPORT_RESULTS_DIALOG (self));
  g_return_if_fail (G_IS_FILE (file));

  text = fettle_import_report_dup_text (self->report);
  bytes = g_bytes_new_take (text, strlen (text));
  g_file_replace_contents_bytes_async (file, bytes, NULL, FALSE, G_FILE_CREATE_REPLACE_DESTINATION,
                                       NULL, on_report_written, g_object_ref (self));
}

static void
on_report_file_chosen (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (FettleImportResultsDialog) self = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (file != NULL)
    fettle_import_results_dialog_save_report (self, file);
}

static void
on_save_report (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, _ ("Save Report"));
  /* Translators: the name of the file that a report is saved in. */
  gtk_file_dialog_set_initial_name (dialog, _ ("Import report.txt"));
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (widget)), NULL,
                        on_report_file_chosen, g_object_ref (widget));
}

/* --- Object --------------------------------------------------------------------------------- */

static void
fettle_import_results_dialog_constructed (GObject *object)
{
  FettleImportResultsDialog *self = FETTLE_IMPORT_RESULTS_DIALOG (object);

  G_OBJECT_CLASS (fettle_import_results_dialog_parent_class)->constructed (object);

  if (self->report != NULL)
    show_report (self);
}

static void
fettle_import_results_dialog_dispose (GObject *object)
{
  FettleImportResultsDialog *self = FETTLE_IMPORT_RESULTS_DIALOG (object);

  /* libadwaita 1.7 does not let go of the sheet of a closed dialog, and so of what is in it. */
  adw_dialog_set_child (ADW_DIALOG (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), FETTLE_TYPE_IMPORT_RESULTS_DIALOG);
  g_clear_object (&self->report);
  g_clear_pointer (&self->groups, g_ptr_array_unref);

  G_OBJECT_CLASS (fettle_import_results_dialog_parent_class)->dispose (object);
}

static void
fettle_import_results_dialog_get_property (GObject *object,
                                           guint id,
                                           GValue *value,
                                           GParamSpec *pspec)
{
  FettleImportResultsDialog *self = FETTLE_IMPORT_RESULTS_DIALOG (object);

  switch ((FettleImportResultsDialogProperty) id)
    {
    case PROP_REPORT:
      g_value_set_object (value, self->report);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
fettle_import_results_dialog_set_property (GObject *object,
                                           guint id,
                                           const GValue *value,
                                           GParamSpec *pspec)
{
  FettleImportResultsDialog *self = FETTLE_IMPORT_RESULTS_DIALOG (object);

  switch ((FettleImportResultsDialogProperty) id)
    {
    case PROP_REPORT:
      self->report = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
fettle_import_results_dialog_class_init (FettleImportResultsDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = fettle_import_results_dialog_constructed;
  object_class->dispose = fettle_import_results_dialog_dispose;
  object_class->get_property = fettle_import_results_dialog_get_property;
  object_class->set_property = fettle_import_results_dialog_set_property;

  properties[PROP_REPORT]
      = g_param_spec_object ("report", NULL, NULL, FETTLE_TYPE_IMPORT_REPORT,
                             G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[SIGNAL_ACTIVITY_CHOSEN]
      = g_signal_new ("activity-chosen", FETTLE_TYPE_IMPORT_RESULTS_DIALOG, G_SIGNAL_RUN_LAST, 0,
                      NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);

  gtk_widget_class_install_action (widget_class, "results.save-report", NULL, on_save_report);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               FETTLE_UI_TEMPLATE ("fettle-import-results-dialog"));
  gtk_widget_class_bind_template_child (widget_class, FettleImportResultsDialog, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, FettleImportResultsDialog, navigation_view);
  gtk_widget_class_bind_template_child (widget_class, FettleImportResultsDialog, sentence);
  gtk_widget_class_bind_template_child (widget_class, FettleImportResultsDialog, details);
  gtk_widget_class_bind_template_child (widget_class, FettleImportResultsDialog, bar);
  gtk_widget_class_bind_template_child (widget_class, FettleImportResultsDialog, list);
  gtk_widget_class_bind_template_child (widget_class, FettleImportResultsDialog,
                                        undo_explanation_bin);
  gtk_widget_class_bind_template_child (widget_class, FettleImportResultsDialog, undo_explanation);
  gtk_widget_class_bind_template_callback (widget_class, adw_dialog_close);
}

static void
fettle_import_results_dialog_init (FettleImportResultsDialog *self)
{
  g_type_ensure (FETTLE_TYPE_IMPORT_PROPORTION_BAR);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * fettle_import_results_dialog_new:
 * @report: what an import did
 *
 * Returns: (transfer floating): a new dialog
 */
FettleImportResultsDialog *
fettle_import_results_dialog_new (FettleImportReport *report)
{
  g_return_val_if_fail (FETTLE_IS_IMPORT_REPORT (report), NULL);

  return g_object_new (FETTLE_TYPE_IMPORT_RESULTS_DIALOG, "report", report, NULL);
}
