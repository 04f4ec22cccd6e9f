/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "fettle-format.h"
#include "fettle-import-error.h"
#include "fettle-import-report.h"

struct _FettleImportReport
{
  GObject parent_instance;

  GPtrArray *results;
  guint counts[FETTLE_IMPORT_N_OUTCOMES];
  guint n_missing; /* of those that were refused */
  guint n_recomputed;
  guint n_activities;
  gboolean cancelled;
  char *stop_reason; /* nullable */
};

typedef enum
{
  PROP_N_ITEMS = 1,
} FettleImportReportProperty;

static GParamSpec *properties[PROP_N_ITEMS + 1];

static GType
fettle_import_report_get_item_type (GListModel *model)
{
  return FETTLE_TYPE_IMPORT_RESULT;
}

static guint
fettle_import_report_get_n_items (GListModel *model)
{
  return FETTLE_IMPORT_REPORT (model)->results->len;
}

static gpointer
fettle_import_report_get_item (GListModel *model, guint position)
{
  FettleImportReport *self = FETTLE_IMPORT_REPORT (model);

  return position < self->results->len ? g_object_ref (g_ptr_array_index (self->results, position))
                                       : NULL;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = fettle_import_report_get_item_type;
  iface->get_n_items = fettle_import_report_get_n_items;
  iface->get_item = fettle_import_report_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (FettleImportReport,
                               fettle_import_report,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static void
fettle_import_report_get_property (GObject *object,
                                   guint property_id,
                                   GValue *value,
                                   GParamSpec *pspec)
{
  FettleImportReport *self = FETTLE_IMPORT_REPORT (object);

  switch ((FettleImportReportProperty) property_id)
    {
    case PROP_N_ITEMS:
      g_value_set_uint (value, self->results->len);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
fettle_import_report_finalize (GObject *object)
{
  FettleImportReport *self = FETTLE_IMPORT_REPORT (object);

  g_clear_pointer (&self->results, g_ptr_array_unref);
  g_clear_pointer (&self->stop_reason, g_free);

  G_OBJECT_CLASS (fettle_import_report_parent_class)->finalize (object);
}

static void
fettle_import_report_class_init (FettleImportReportClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = fettle_import_report_get_property;
  object_class->finalize = fettle_import_report_finalize;

  properties[PROP_N_ITEMS] = g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
fettle_import_report_init (FettleImportReport *self)
{
  self->results = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * fettle_import_report_new:
 *
 * Returns: (transfer full): a report without results
 */
FettleImportReport *
fettle_import_report_new (void)
{
  return g_object_new (FETTLE_TYPE_IMPORT_REPORT, NULL);
}

/**
 * fettle_import_report_append:
 * @self: a report
 * @result: (transfer none): what became of the next file
 */
void
fettle_import_report_append (FettleImportReport *self, FettleImportResult *result)
{
  g_return_if_fail (FETTLE_IS_IMPORT_REPORT (self));
  g_return_if_fail (FETTLE_IS_IMPORT_RESULT (result));

  g_ptr_array_add (self->results, g_object_ref (result));
  self->counts[fettle_import_result_get_outcome (result)]++;
  self->n_activities += (guint) fettle_import_result_get_n_activities (result);

  g_list_model_items_changed (G_LIST_MODEL (self), self->results->len - 1, 0, 1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ITEMS]);
}

/**
 * fettle_import_report_count:
 * @self: a report
 * @outcome: an outcome
 *
 * Returns: how many files it became of; the counts of all outcomes add up to the files found
 */
guint
fettle_import_report_count (FettleImportReport *self, FettleImportOutcome outcome)
{
  g_return_val_if_fail (FETTLE_IS_IMPORT_REPORT (self), 0);
  g_return_val_if_fail (outcome < FETTLE_IMPORT_N_OUTCOMES, 0);

  return self->counts[outcome];
}

/**
 * fettle_import_report_get_n_activities:
 * @self: a report
 *
 * Returns: how many activities are new; legs of a multisport activity do not count
 */
guint
fettle_import_report_get_n_activities (FettleImportReport *self)
{
  g_return_val_if_fail (FETTLE_IS_IMPORT_REPORT (self), 0);

  return self->n_activities;
}

/**
 * fettle_import_report_set_cancelled:
 * @self: a report
 *
 * Says that the athlete stopped the import, whether or not a file was left untried.
 */
void
fettle_import_report_set_cancelled (FettleImportReport *self)
{
  g_return_if_fail (FETTLE_IS_IMPORT_REPORT (self));

  self->cancelled = TRUE;
}

/**
 * fettle_import_report_add_missing:
 * @self: a report
 *
 * Says that a file which was refused is not there at all: that is no fault of what is in it.
 */
void
fettle_import_report_add_missing (FettleImportReport *self)
{
  g_return_if_fail (FETTLE_IS_IMPORT_REPORT (self));

  self->n_missing++;
}

/**
 * fettle_import_report_set_recomputed:
 * @self: a report
 * @n_activities: how many activities were here before and got their loads anew
 *
 * Says that the files told more of the athlete than was known, so that no figure changes unsaid.
 */
void
fettle_import_report_set_recomputed (FettleImportReport *self, guint n_activities)
{
  g_return_if_fail (FETTLE_IS_IMPORT_REPORT (self));

  self->n_recomputed = n_activities;
}

/**
 * fettle_import_report_set_stopped:
 * @self: a report
 * @error: what the library failed with
 *
 * Says that the rest was not tried because the library takes nothing any more.
 */
void
fettle_import_report_set_stopped (FettleImportReport *self, const GError *error)
{
  g_return_if_fail (FETTLE_IS_IMPORT_REPORT (self));

  g_clear_pointer (&self->stop_reason, g_free);
  self->stop_reason = fettle_error_dup_sentence (error);
}

/**
 * fettle_import_report_was_cancelled:
 * @self: a report
 *
 * Returns: whether the athlete stopped the import
 */
gboolean
fettle_import_report_was_cancelled (FettleImportReport *self)
{
  g_return_val_if_fail (FETTLE_IS_IMPORT_REPORT (self), FALSE);

  return self->cancelled;
}

static guint
count_stored (FettleImportReport *self)
{
  return self->counts[FETTLE_IMPORT_IMPORTED] + self->counts[FETTLE_IMPORT_PARTIAL];
}

/* @format has one %s for the count. */
G_GNUC_FORMAT (1)
static char *
print_count (const char *format, guint count)
{
  g_autofree char *number = fettle_format_number (count, 0);

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  return g_strdup_printf (format, number);
#pragma GCC diagnostic pop
}

/* Those that could have come in: a picture in the folder is not missed. */
static guint
count_recordings (FettleImportReport *self)
{
  return self->results->len - self->counts[FETTLE_IMPORT_SKIPPED];
}

static char *
say_nothing_new (FettleImportReport *self, guint total)
{
  const guint *counts = self->counts;

  if (counts[FETTLE_IMPORT_MERGED] == total)
    /* Translators: %s is the number of files. */
    return print_count (ngettext ("%s file is of a session that was already here.",
                                  "All %s files are of sessions that were already here.", total),
                        total);

  if (counts[FETTLE_IMPORT_DUPLICATE] + counts[FETTLE_IMPORT_MERGED] == total)
    /* Translators: %s is the number of files. */
    return print_count (ngettext ("%s file was already here.", "All %s files were already here.",
                                  total),
                        total);

  if (counts[FETTLE_IMPORT_DUPLICATE] + counts[FETTLE_IMPORT_MERGED] > 0)
    /* Translators: %s is the number of files. */
    return print_count (ngettext ("%s file is not new here.", "None of %s files is new here.",
                                  total),
                        total);

  /* Translators: %s is the number of files. */
  return print_count (ngettext ("%s file could not be imported.",
                                "None of %s files could be imported.", total),
                      total);
}

/**
 * fettle_import_report_dup_sentence:
 * @self: a report
 *
 * Returns: (transfer full): one sentence for a toast or a dialog's heading
 */
char *
fettle_import_report_dup_sentence (FettleImportReport *self)
{
  guint total, stored;
  g_autofree char *stored_text = NULL;
  g_autofree char *total_text = NULL;

  g_return_val_if_fail (FETTLE_IS_IMPORT_REPORT (self), NULL);

  if (self->results->len == 0)
    return g_strdup (_ ("There was no file to import."));

  total = count_recordings (self);
  if (total == 0)
    /* Translators: %s is the number of files. */
    return print_count (ngettext ("%s file is not an activity.", "None of %s files is an activity.",
                                  self->results->len),
                        self->results->len);

  stored = count_stored (self);
  if (stored == total && total == 2)
    return g_strdup (_ ("Both files are in."));
  if (stored == total)
    /* Translators: %s is the number of files. */
    return print_count (ngettext ("%s file is in.", "All %s files are in.", total), total);

  if (stored == 0)
    return say_nothing_new (self, total);

  stored_text = fettle_format_number (stored, 0);
  total_text = fettle_format_number (total, 0);
  /* Translators: how many of how many files; there is always more than one in all. */
  return g_strdup_printf (ngettext ("%s of %s files is in.", "%s of %s files are in.", stored),
                          stored_text, total_text);
}

/* With one %s for the count; NULL where there is nothing to say. */
static const char *
get_detail (FettleImportOutcome outcome, guint count)
{
  /* Translators: all of these follow a sentence such as “7 of 9 files are in.”; %s is a number of
   * files. */
  switch (outcome)
    {
    case FETTLE_IMPORT_PARTIAL:
      return ngettext ("%s was read as far as it goes.", "%s were read as far as they go.", count);
    case FETTLE_IMPORT_MERGED:
      return ngettext ("%s went to a session that was already here.",
                       "%s went to sessions that were already here.", count);
    case FETTLE_IMPORT_DUPLICATE:
      return ngettext ("%s you already had.", "%s you already had.", count);
    case FETTLE_IMPORT_SKIPPED:
      return ngettext ("%s more is not an activity.", "%s more are not activities.", count);
    case FETTLE_IMPORT_REFUSED:
      return ngettext ("%s could not be read.", "%s could not be read.", count);
    case FETTLE_IMPORT_NOT_STORED:
      return ngettext ("%s could not be stored.", "%s could not be stored.", count);
    case FETTLE_IMPORT_IMPORTED:
    case FETTLE_IMPORT_CANCELLED:
    case FETTLE_IMPORT_N_OUTCOMES:
    default:
      return NULL;
    }
}

/* What the first sentence says of all files already. */
static gboolean
is_said (FettleImportReport *self, FettleImportOutcome outcome)
{
  guint count = self->counts[outcome];

  if (outcome == FETTLE_IMPORT_PARTIAL)
    return FALSE;

  return count == self->results->len
         && (count == 1 || outcome == FETTLE_IMPORT_MERGED || outcome == FETTLE_IMPORT_DUPLICATE
             || outcome == FETTLE_IMPORT_SKIPPED);
}

static void
add_detail (FettleImportReport *self,
            GStrvBuilder *sentences,
            FettleImportOutcome outcome,
            guint count)
{
  const char *detail = get_detail (outcome, count);

  if (count > 0 && detail != NULL && !is_said (self, outcome))
    g_strv_builder_take (sentences, print_count (detail, count));
}

static void
add_not_tried (FettleImportReport *self, GStrvBuilder *sentences)
{
  guint count = self->counts[FETTLE_IMPORT_CANCELLED];

  if (count > 0 && self->stop_reason != NULL)
    /* Translators: %s is the number of files; a sentence follows that says why. */
    g_strv_builder_take (sentences,
                         print_count (ngettext ("%s was not tried.", "%s were not tried.", count),
                                      count));
  else if (count > 0)
    /* Translators: %s is the number of files. */
    g_strv_builder_take (sentences,
                         print_count (ngettext ("%s was not tried, because you stopped.",
                                                "%s were not tried, because you stopped.", count),
                                      count));
  if (self->stop_reason != NULL)
    g_strv_builder_add (sentences, self->stop_reason);
}

/**
 * fettle_import_report_dup_details:
 * @self: a report
 *
 * Returns: (transfer full) (nullable): what was not simply imported, a sentence each; %NULL if
 * there is nothing to add to the first sentence
 */
char *
fettle_import_report_dup_details (FettleImportReport *self)
{
  g_autoptr (GStrvBuilder) sentences = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;

  g_return_val_if_fail (FETTLE_IS_IMPORT_REPORT (self), NULL);

  for (FettleImportOutcome i = 0; i < FETTLE_IMPORT_N_OUTCOMES; i++)
    if (i != FETTLE_IMPORT_SKIPPED)
      add_detail (self, sentences, i,
                  self->counts[i] - (i == FETTLE_IMPORT_REFUSED ? self->n_missing : 0));
  if (self->n_missing > 0 && !is_said (self, FETTLE_IMPORT_REFUSED))
    g_strv_builder_take (sentences, print_count (ngettext ("%s was not there.",
                                                           "%s were not there.", self->n_missing),
                                                 self->n_missing));
  add_not_tried (self, sentences);
  /* The first sentence counts recordings only, so these come last and beside them. */
  add_detail (self, sentences, FETTLE_IMPORT_SKIPPED, self->counts[FETTLE_IMPORT_SKIPPED]);
  if (self->n_recomputed > 0)
    /* Translators: %s is a number of activities. */
    g_strv_builder_take (
        sentences,
        print_count (ngettext ("The files told more about you, so the load of %s earlier activity "
                               "was computed anew.",
                               "The files told more about you, so the loads of %s earlier "
                               "activities were computed anew.",
                               self->n_recomputed),
                     self->n_recomputed));

  parts = g_strv_builder_end (sentences);
  return parts[0] != NULL ? g_strjoinv (" ", parts) : NULL;
}

static const char *
get_outcome_word (FettleImportOutcome outcome)
{
  switch (outcome)
    {
    case FETTLE_IMPORT_IMPORTED:
      return C_ ("outcome of a file", "Imported");
    case FETTLE_IMPORT_PARTIAL:
      return C_ ("outcome of a file", "Partly read");
    case FETTLE_IMPORT_MERGED:
      return C_ ("outcome of a file", "Merged");
    case FETTLE_IMPORT_DUPLICATE:
      return C_ ("outcome of a file", "Already here");
    case FETTLE_IMPORT_SKIPPED:
      return C_ ("outcome of a file", "Skipped");
    case FETTLE_IMPORT_REFUSED:
      return C_ ("outcome of a file", "Refused");
    case FETTLE_IMPORT_NOT_STORED:
      return C_ ("outcome of a file", "Not stored");
    case FETTLE_IMPORT_CANCELLED:
      return C_ ("outcome of a file", "Not tried");
    case FETTLE_IMPORT_N_OUTCOMES:
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * fettle_import_report_dup_text:
 * @self: a report
 *
 * Returns: (transfer full): the whole list as plain text, a file a line
 */
char *
fettle_import_report_dup_text (FettleImportReport *self)
{
  g_autofree char *sentence = NULL;
  g_autofree char *details = NULL;
  GString *text;

  g_return_val_if_fail (FETTLE_IS_IMPORT_REPORT (self), NULL);

  sentence = fettle_import_report_dup_sentence (self);
  details = fettle_import_report_dup_details (self);
  text = g_string_new (sentence);
  if (details != NULL)
    g_string_append_printf (text, "\n%s", details);
  g_string_append (text, "\n\n");

  for (guint i = 0; i < self->results->len; i++)
    {
      FettleImportResult *result = g_ptr_array_index (self->results, i);
      const char *reason = fettle_import_result_get_reason (result);

      g_string_append_printf (text, "%s: %s",
                              get_outcome_word (fettle_import_result_get_outcome (result)),
                              fettle_import_result_get_name (result));
      if (reason != NULL)
        g_string_append_printf (text, " — %s", reason);
      g_string_append_c (text, '\n');
    }

  return g_string_free (text, FALSE);
}
