/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-import-result.h"

struct _FettleImportResult
{
  GObject parent_instance;

  char *name;
  FettleImportOutcome outcome;
  char *group;
  char *reason;
  int64_t activity_id;
  FettleDay day;
  int n_activities;
};

typedef enum
{
  PROP_NAME = 1,
  PROP_OUTCOME,
  PROP_GROUP,
  PROP_REASON,
  PROP_ACTIVITY_ID,
  PROP_DAY,
  PROP_N_ACTIVITIES,
} FettleImportResultProperty;

static GParamSpec *properties[PROP_N_ACTIVITIES + 1];

G_DEFINE_ENUM_TYPE (FettleImportOutcome,
                    fettle_import_outcome,
                    G_DEFINE_ENUM_VALUE (FETTLE_IMPORT_IMPORTED, "imported"),
                    G_DEFINE_ENUM_VALUE (FETTLE_IMPORT_PARTIAL, "partial"),
                    G_DEFINE_ENUM_VALUE (FETTLE_IMPORT_MERGED, "merged"),
                    G_DEFINE_ENUM_VALUE (FETTLE_IMPORT_DUPLICATE, "duplicate"),
                    G_DEFINE_ENUM_VALUE (FETTLE_IMPORT_SKIPPED, "skipped"),
                    G_DEFINE_ENUM_VALUE (FETTLE_IMPORT_REFUSED, "refused"),
                    G_DEFINE_ENUM_VALUE (FETTLE_IMPORT_NOT_STORED, "not-stored"),
                    G_DEFINE_ENUM_VALUE (FETTLE_IMPORT_CANCELLED, "cancelled"))

G_DEFINE_FINAL_TYPE (FettleImportResult, fettle_import_result, G_TYPE_OBJECT)

static void
fettle_import_result_get_property (GObject *object,
                                   guint property_id,
                                   GValue *value,
                                   GParamSpec *pspec)
{
  FettleImportResult *self = FETTLE_IMPORT_RESULT (object);

  switch ((FettleImportResultProperty) property_id)
    {
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_OUTCOME:
      g_value_set_enum (value, (int) self->outcome);
      break;
    case PROP_GROUP:
      g_value_set_string (value, self->group);
      break;
    case PROP_REASON:
      g_value_set_string (value, self->reason);
      break;
    case PROP_ACTIVITY_ID:
      g_value_set_int64 (value, self->activity_id);
      break;
    case PROP_DAY:
      g_value_set_int (value, self->day);
      break;
    case PROP_N_ACTIVITIES:
      g_value_set_int (value, self->n_activities);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
fettle_import_result_finalize (GObject *object)
{
  FettleImportResult *self = FETTLE_IMPORT_RESULT (object);

  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->group, g_free);
  g_clear_pointer (&self->reason, g_free);

  G_OBJECT_CLASS (fettle_import_result_parent_class)->finalize (object);
}

static void
fettle_import_result_class_init (FettleImportResultClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = fettle_import_result_get_property;
  object_class->finalize = fettle_import_result_finalize;

  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  properties[PROP_OUTCOME] = g_param_spec_enum ("outcome", NULL, NULL, FETTLE_TYPE_IMPORT_OUTCOME,
                                                FETTLE_IMPORT_IMPORTED, flags);
  properties[PROP_GROUP] = g_param_spec_string ("group", NULL, NULL, NULL, flags);
  properties[PROP_REASON] = g_param_spec_string ("reason", NULL, NULL, NULL, flags);
  properties[PROP_ACTIVITY_ID]
      = g_param_spec_int64 ("activity-id", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_DAY]
      = g_param_spec_int ("day", NULL, NULL, G_MININT, G_MAXINT, FETTLE_DAY_NONE, flags);
  properties[PROP_N_ACTIVITIES]
      = g_param_spec_int ("n-activities", NULL, NULL, 0, G_MAXINT, 0, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
fettle_import_result_init (FettleImportResult *self)
{
  self->day = FETTLE_DAY_NONE;
}

/**
 * fettle_import_result_new:
 * @name: the file, as the athlete knows it
 * @outcome: what became of it
 * @group: (nullable): a short heading shared by alike results
 * @reason: (nullable): a sentence that says why
 *
 * Returns: (transfer full): a result without activities
 */
FettleImportResult *
fettle_import_result_new (const char *name,
                          FettleImportOutcome outcome,
                          const char *group,
                          const char *reason)
{
  FettleImportResult *self;

  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (outcome < FETTLE_IMPORT_N_OUTCOMES, NULL);

  self = g_object_new (FETTLE_TYPE_IMPORT_RESULT, NULL);
  self->name = g_strdup (name);
  self->outcome = outcome;
  self->group = g_strdup (group);
  self->reason = g_strdup (reason);

  return self;
}

/**
 * fettle_import_result_set_activities:
 * @self: a result
 * @activity_id: the first activity that the file is or was already
 * @day: its day
 * @n_activities: how many activities it brought; 0 for a file that was already here
 *
 * To be called before the result is shown to anyone.
 */
void
fettle_import_result_set_activities (FettleImportResult *self,
                                     int64_t activity_id,
                                     FettleDay day,
                                     int n_activities)
{
  g_return_if_fail (FETTLE_IS_IMPORT_RESULT (self));
  g_return_if_fail (activity_id >= 0);
  g_return_if_fail (n_activities >= 0);

  self->activity_id = activity_id;
  self->day = day;
  self->n_activities = n_activities;
}

/**
 * fettle_import_result_get_name:
 * @self: a result
 *
 * Returns: (transfer none): the file, "archive.zip › a.fit" inside an archive
 */
const char *
fettle_import_result_get_name (FettleImportResult *self)
{
  g_return_val_if_fail (FETTLE_IS_IMPORT_RESULT (self), NULL);

  return self->name;
}

/**
 * fettle_import_result_get_outcome:
 * @self: a result
 *
 * Returns: what became of the file
 */
FettleImportOutcome
fettle_import_result_get_outcome (FettleImportResult *self)
{
  g_return_val_if_fail (FETTLE_IS_IMPORT_RESULT (self), FETTLE_IMPORT_REFUSED);

  return self->outcome;
}

/**
 * fettle_import_result_get_group:
 * @self: a result
 *
 * Returns: (transfer none) (nullable): the heading that alike results share, translated
 */
const char *
fettle_import_result_get_group (FettleImportResult *self)
{
  g_return_val_if_fail (FETTLE_IS_IMPORT_RESULT (self), NULL);

  return self->group;
}

/**
 * fettle_import_result_get_reason:
 * @self: a result
 *
 * Returns: (transfer none) (nullable): a sentence that says why, translated
 */
const char *
fettle_import_result_get_reason (FettleImportResult *self)
{
  g_return_val_if_fail (FETTLE_IS_IMPORT_RESULT (self), NULL);

  return self->reason;
}

/**
 * fettle_import_result_get_activity_id:
 * @self: a result
 *
 * Returns: the first activity that the file is or was already; 0 if there is none
 */
int64_t
fettle_import_result_get_activity_id (FettleImportResult *self)
{
  g_return_val_if_fail (FETTLE_IS_IMPORT_RESULT (self), 0);

  return self->activity_id;
}

/**
 * fettle_import_result_get_day:
 * @self: a result
 *
 * Returns: the day of that activity, or %FETTLE_DAY_NONE
 */
FettleDay
fettle_import_result_get_day (FettleImportResult *self)
{
  g_return_val_if_fail (FETTLE_IS_IMPORT_RESULT (self), FETTLE_DAY_NONE);

  return self->day;
}

/**
 * fettle_import_result_get_n_activities:
 * @self: a result
 *
 * Returns: how many activities the file brought; legs of a multisport activity do not count
 */
int
fettle_import_result_get_n_activities (FettleImportResult *self)
{
  g_return_val_if_fail (FETTLE_IS_IMPORT_RESULT (self), 0);

  return self->n_activities;
}
