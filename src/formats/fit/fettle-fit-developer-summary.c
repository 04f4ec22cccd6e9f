/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-fit-developer-summary.h"

#include <math.h>
#include <string.h>

#include "fettle-fit-profile.h"

typedef struct
{
  FettleFitDeveloperField description;
  uint64_t n_records;
  FettleFitTally tally;
} Entry;

struct _FettleFitDeveloperSummary
{
  GPtrArray *entries; /* Entry, in the order of the file */
  GHashTable *by_key; /* the same, of get_key() */
};

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_free (entry->description.name);
  g_free (entry->description.units);
  g_free (entry);
}

/**
 * fettle_fit_developer_summary_new:
 *
 * Returns: (transfer full): a summary in which nothing was taken yet
 */
FettleFitDeveloperSummary *
fettle_fit_developer_summary_new (void)
{
  FettleFitDeveloperSummary *self = g_new0 (FettleFitDeveloperSummary, 1);

  self->entries = g_ptr_array_new_with_free_func (entry_free);
  self->by_key = g_hash_table_new (g_direct_hash, g_direct_equal);
  return self;
}

/**
 * fettle_fit_developer_summary_free:
 * @self: (transfer full) (nullable): a summary
 */
void
fettle_fit_developer_summary_free (FettleFitDeveloperSummary *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->by_key, g_hash_table_unref);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_free (self);
}

static gpointer
get_key (unsigned int developer_index, unsigned int number)
{
  return GUINT_TO_POINTER (developer_index << 8 | number);
}

static Entry *
find_entry (const FettleFitDeveloperSummary *self,
            unsigned int developer_index,
            unsigned int number)
{
  return g_hash_table_lookup (self->by_key, get_key (developer_index, number));
}

static void
take_description (FettleFitDeveloperSummary *self,
                  const FettleFitReader *reader,
                  const FettleFitMessage *message)
{
  int developer_index
      = fettle_fit_message_get_code (message, FETTLE_FIT_FIELD_DESCRIPTION_DEVELOPER_DATA_INDEX);
  int number
      = fettle_fit_message_get_code (message, FETTLE_FIT_FIELD_DESCRIPTION_FIELD_DEFINITION_NUMBER);
  const FettleFitDeveloperField *field;
  Entry *entry;

  if (developer_index < 0 || developer_index > UINT8_MAX || number < 0 || number > UINT8_MAX
      || find_entry (self, (unsigned int) developer_index, (unsigned int) number) != NULL)
    return;
  field = fettle_fit_reader_find_developer_field (reader, (unsigned int) developer_index,
                                                  (unsigned int) number);
  if (field == NULL)
    return;

  entry = g_new0 (Entry, 1);
  entry->description = *field;
  entry->description.name = g_strdup (field->name);
  entry->description.units = g_strdup (field->units);
  g_ptr_array_add (self->entries, entry);
  g_hash_table_insert (self->by_key, get_key (field->developer_index, field->number), entry);
}

static gboolean
is_text (const FettleFitMessage *message,
         const FettleFitDeveloperFieldUse *use,
         const FettleFitDeveloperField *description)
{
  return description->base_type == FETTLE_FIT_BASE_TYPE_STRING && use->size > 0
         && message->data[use->offset] != '\0';
}

static void
take_record (FettleFitDeveloperSummary *self, const FettleFitMessage *message)
{
  const FettleFitDefinition *definition = message->definition;

  for (unsigned int i = 0; i < definition->n_developer_fields; i++)
    {
      const FettleFitDeveloperFieldUse *use = &definition->developer_fields[i];
      Entry *entry = find_entry (self, use->developer_index, use->number);
      double value;

      if (entry == NULL)
        continue;
      if (fettle_fit_message_get_developer_value (message, use, &entry->description, &value))
        {
          entry->n_records++;
          fettle_fit_tally_add (&entry->tally, value);
        }
      else if (is_text (message, use, &entry->description))
        {
          entry->n_records++;
        }
    }
}

/**
 * fettle_fit_developer_summary_take:
 * @self: a summary
 * @reader: the reader of the message
 * @message: a message
 *
 * Takes the description of a field, or the developer fields of a record.
 */
void
fettle_fit_developer_summary_take (FettleFitDeveloperSummary *self,
                                   const FettleFitReader *reader,
                                   const FettleFitMessage *message)
{
  if (message->definition->message == FETTLE_FIT_MESSAGE_FIELD_DESCRIPTION)
    take_description (self, reader, message);
  else if (message->definition->message == FETTLE_FIT_MESSAGE_RECORD)
    take_record (self, message);
}

/* To five decimals; single floats have no more. */
static double
get_mean (const FettleFitTally *tally)
{
  return tally->count > 0 ? round (1e5 * tally->sum / (double) tally->count) / 1e5 : NAN;
}

/**
 * fettle_fit_developer_summary_to_json:
 * @self: a summary
 *
 * Returns: (transfer full): an object for each field
 */
JsonArray *
fettle_fit_developer_summary_to_json (const FettleFitDeveloperSummary *self)
{
  JsonArray *array = json_array_new ();

  for (unsigned int i = 0; i < self->entries->len; i++)
    {
      const Entry *entry = g_ptr_array_index (self->entries, i);
      const FettleFitDeveloperField *description = &entry->description;
      g_autofree char *key
          = g_strdup_printf ("%u:%u", description->developer_index, description->number);
      JsonObject *object = json_object_new ();

      json_object_set_string_member (object, "key", key);
      fettle_fit_json_add_string_or_null (object, "name", description->name);
      fettle_fit_json_add_string_or_null (object, "units", description->units);
      json_object_set_double_member (object, "base_type", description->base_type);
      fettle_fit_json_add_code_or_null (object, "native_mesg", description->native_message);
      fettle_fit_json_add_code_or_null (object, "native_field", description->native_field);
      json_object_set_double_member (object, "in_records", (double) entry->n_records);
      fettle_fit_json_add_figure_or_null (object, "records_mean", get_mean (&entry->tally));
      json_array_add_object_element (array, object);
    }

  return array;
}
