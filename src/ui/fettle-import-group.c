/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-import-group.h"

#include <glib/gi18n-lib.h>

#include "fettle-format.h"

/* Reasons that name a day or a session are as many as the files: they stand with each file then. */
#define MOST_REASONS 4

/* Longer names are cut in the middle, so that the number of the others always has room. */
#define LONGEST_NAME 28

struct _FettleImportGroup
{
  GObject parent_instance;

  FettleImportOutcome outcome;
  char *title;
  char *reason; /* nullable */
  GListStore *results;
};

G_DEFINE_FINAL_TYPE (FettleImportGroup, fettle_import_group, G_TYPE_OBJECT)

static void
fettle_import_group_finalize (GObject *object)
{
  FettleImportGroup *self = FETTLE_IMPORT_GROUP (object);

  g_free (self->title);
  g_free (self->reason);
  g_clear_object (&self->results);

  G_OBJECT_CLASS (fettle_import_group_parent_class)->finalize (object);
}

static void
fettle_import_group_class_init (FettleImportGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fettle_import_group_finalize;
}

static void
fettle_import_group_init (FettleImportGroup *self)
{
  self->results = g_list_store_new (FETTLE_TYPE_IMPORT_RESULT);
}

static FettleImportGroup *
new_group (FettleImportOutcome outcome, const char *title)
{
  FettleImportGroup *group = g_object_new (FETTLE_TYPE_IMPORT_GROUP, NULL);

  group->outcome = outcome;
  group->title = g_strdup (title);

  return group;
}

static FettleImportGroup *
find_or_add_titled (GPtrArray *groups, FettleImportResult *result)
{
  FettleImportOutcome outcome = fettle_import_result_get_outcome (result);
  const char *title = fettle_import_result_get_group (result);
  FettleImportGroup *group;

  if (title == NULL)
    title = fettle_import_outcome_get_title (outcome);

  for (guint i = 0; i < groups->len; i++)
    {
      group = groups->pdata[i];
      if (group->outcome == outcome && g_str_equal (group->title, title))
        return group;
    }

  group = new_group (outcome, title);
  g_ptr_array_add (groups, group);
  return group;
}

/* Only adds where there are not too many already. */
static FettleImportGroup *
find_or_add_reason (GPtrArray *groups, FettleImportGroup *titled, const char *reason)
{
  FettleImportGroup *group;

  for (guint i = 0; i < groups->len; i++)
    {
      group = groups->pdata[i];
      if (g_strcmp0 (group->reason, reason) == 0)
        return group;
    }

  if (groups->len == MOST_REASONS)
    return NULL;

  group = new_group (titled->outcome, titled->title);
  group->reason = g_strdup (reason);
  g_ptr_array_add (groups, group);
  return group;
}

/* Each reason is a group of its own; %NULL where there are too many of them. */
static GPtrArray *
split_by_reason (FettleImportGroup *titled)
{
  g_autoptr (GPtrArray) groups = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_results = g_list_model_get_n_items (G_LIST_MODEL (titled->results));

  for (guint i = 0; i < n_results; i++)
    {
      g_autoptr (FettleImportResult) result
          = g_list_model_get_item (G_LIST_MODEL (titled->results), i);
      FettleImportGroup *group
          = find_or_add_reason (groups, titled, fettle_import_result_get_reason (result));

      if (group == NULL)
        return NULL;
      g_list_store_append (group->results, result);
    }

  return g_steal_pointer (&groups);
}

static int
compare_groups (gconstpointer left, gconstpointer right)
{
  const FettleImportGroup *a = left;
  const FettleImportGroup *b = right;
  guint n_a = g_list_model_get_n_items (G_LIST_MODEL (a->results));
  guint n_b = g_list_model_get_n_items (G_LIST_MODEL (b->results));

  if (a->outcome != b->outcome)
    return a->outcome < b->outcome ? -1 : 1;

  if (n_a != n_b)
    return n_a > n_b ? -1 : 1;

  return g_utf8_collate (a->title, b->title);
}

static GPtrArray *
list_titled (FettleImportReport *report)
{
  GPtrArray *groups = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_results = g_list_model_get_n_items (G_LIST_MODEL (report));

  for (guint i = 0; i < n_results; i++)
    {
      g_autoptr (FettleImportResult) result = g_list_model_get_item (G_LIST_MODEL (report), i);

      g_list_store_append (find_or_add_titled (groups, result)->results, result);
    }

  return groups;
}

/**
 * fettle_import_groups_new:
 * @report: what an import did
 *
 * Sorts the results of @report into groups of one outcome, one heading and one reason. Each result
 * is in one of them. Where a heading has more than a few reasons it is a single group.
 *
 * Returns: (transfer full) (element-type FettleImportGroup): the groups
 */
GPtrArray *
fettle_import_groups_new (FettleImportReport *report)
{
  g_autoptr (GPtrArray) titled = NULL;
  g_autoptr (GPtrArray) groups = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (FETTLE_IS_IMPORT_REPORT (report), NULL);

  titled = list_titled (report);
  for (guint i = 0; i < titled->len; i++)
    {
      FettleImportGroup *group = titled->pdata[i];
      GPtrArray *split = split_by_reason (group);

      if (split != NULL)
        {
          g_ptr_array_extend_and_steal (groups, split);
          continue;
        }
      group->reason = g_strdup (_ ("Each file has a reason of its own."));
      g_ptr_array_add (groups, g_object_ref (group));
    }

  g_ptr_array_sort_values (groups, compare_groups);

  return g_steal_pointer (&groups);
}

/**
 * fettle_import_group_get_outcome:
 * @self: a group
 *
 * Returns: what became of its files
 */
FettleImportOutcome
fettle_import_group_get_outcome (FettleImportGroup *self)
{
  g_return_val_if_fail (FETTLE_IS_IMPORT_GROUP (self), FETTLE_IMPORT_REFUSED);

  return self->outcome;
}

/**
 * fettle_import_group_get_title:
 * @self: a group
 *
 * Returns: (transfer none): what its results have in common, as a heading
 */
const char *
fettle_import_group_get_title (FettleImportGroup *self)
{
  g_return_val_if_fail (FETTLE_IS_IMPORT_GROUP (self), NULL);

  return self->title;
}

/**
 * fettle_import_group_get_reason:
 * @self: a group
 *
 * Returns: (transfer none) (nullable): the reason of all of its results, or that each has its own,
 * as a sentence; %NULL if they have none
 */
const char *
fettle_import_group_get_reason (FettleImportGroup *self)
{
  g_return_val_if_fail (FETTLE_IS_IMPORT_GROUP (self), NULL);

  return self->reason;
}

/**
 * fettle_import_group_get_results:
 * @self: a group
 *
 * Returns: (transfer none): its results, in the order of the files
 */
GListModel *
fettle_import_group_get_results (FettleImportGroup *self)
{
  g_return_val_if_fail (FETTLE_IS_IMPORT_GROUP (self), NULL);

  return G_LIST_MODEL (self->results);
}

/* In the middle: the end of a name tells what kind of file it is. */
static char *
shorten (const char *name)
{
  glong length = g_utf8_strlen (name, -1);
  glong kept = (LONGEST_NAME - 1) / 2;
  g_autofree char *start = NULL;

  if (length <= LONGEST_NAME)
    return g_strdup (name);

  start = g_utf8_substring (name, 0, kept + 1);
  return g_strconcat (start, "…", g_utf8_offset_to_pointer (name, length - kept), NULL);
}

/**
 * fettle_import_group_dup_names:
 * @self: a group
 *
 * Returns: (transfer full): the first file’s name, cut in its middle if it is long, and how many
 * more there are
 */
char *
fettle_import_group_dup_names (FettleImportGroup *self)
{
  g_autoptr (FettleImportResult) first = NULL;
  g_autofree char *name = NULL;
  g_autofree char *more = NULL;
  guint n_more;

  g_return_val_if_fail (FETTLE_IS_IMPORT_GROUP (self), NULL);

  first = g_list_model_get_item (G_LIST_MODEL (self->results), 0);
  name = shorten (fettle_import_result_get_name (first));
  n_more = g_list_model_get_n_items (G_LIST_MODEL (self->results)) - 1;
  if (n_more == 0)
    return g_steal_pointer (&name);

  more = fettle_format_number (n_more, 0);

  /* Translators: the name of a file, and the number of other files, such as “a.fit and 8 more”. */
  return g_strdup_printf (ngettext ("%1$s and %2$s more", "%1$s and %2$s more", n_more), name,
                          more);
}

typedef struct
{
  const char *title;
  const char *meaning;
  const char *icon_name;
} Outcome;

static const Outcome outcomes[FETTLE_IMPORT_N_OUTCOMES] = {
  [FETTLE_IMPORT_IMPORTED]
  = { N_ ("Imported"), N_ ("All of the file is in"), "fettle-check-symbolic" },
  [FETTLE_IMPORT_PARTIAL]
  = { N_ ("Partly Read"), N_ ("Usable, with something missing"), "fettle-warning-symbolic" },
  [FETTLE_IMPORT_MERGED]
  = { N_ ("Merged"), N_ ("Another file of a session that is here"), "fettle-duplicate-symbolic" },
  [FETTLE_IMPORT_DUPLICATE]
  = { N_ ("Already Here"), N_ ("Nothing to add"), "fettle-duplicate-symbolic" },
  [FETTLE_IMPORT_SKIPPED]
  = { N_ ("Skipped"), N_ ("Something else than activities"), "fettle-filter-symbolic" },
  [FETTLE_IMPORT_REFUSED]
  = { N_ ("Refused"), N_ ("Nothing stored, the files are untouched"), "fettle-refused-symbolic" },
  [FETTLE_IMPORT_NOT_STORED]
  = { N_ ("Not Stored"), N_ ("The library did not take them"), "fettle-warning-symbolic" },
  [FETTLE_IMPORT_CANCELLED]
  = { N_ ("Not Tried"), N_ ("The import ended before them"), "fettle-close-symbolic" },
};

/**
 * fettle_import_outcome_get_title:
 * @outcome: what became of a file
 *
 * Returns: (transfer none): the heading of such files
 */
const char *
fettle_import_outcome_get_title (FettleImportOutcome outcome)
{
  g_return_val_if_fail (outcome < FETTLE_IMPORT_N_OUTCOMES, NULL);

  return _ (outcomes[outcome].title);
}

/**
 * fettle_import_outcome_get_meaning:
 * @outcome: what became of a file
 *
 * Returns: (transfer none): what that means, in a few words
 */
const char *
fettle_import_outcome_get_meaning (FettleImportOutcome outcome)
{
  g_return_val_if_fail (outcome < FETTLE_IMPORT_N_OUTCOMES, NULL);

  return _ (outcomes[outcome].meaning);
}

/**
 * fettle_import_outcome_get_icon_name:
 * @outcome: what became of a file
 *
 * Returns: (transfer none): the icon of such files
 */
const char *
fettle_import_outcome_get_icon_name (FettleImportOutcome outcome)
{
  g_return_val_if_fail (outcome < FETTLE_IMPORT_N_OUTCOMES, NULL);

  return outcomes[outcome].icon_name;
}
