/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <glib-object.h>
#include <stdint.h>

G_BEGIN_DECLS

/**
 * FettleColumnType:
 * @FETTLE_COLUMN_INTEGER: int64_t; NULL is %FETTLE_NULL_INTEGER
 * @FETTLE_COLUMN_REAL: double; NULL is NaN
 * @FETTLE_COLUMN_TEXT: char *; NULL is NULL
 */
typedef enum
{
  FETTLE_COLUMN_INTEGER,
  FETTLE_COLUMN_REAL,
  FETTLE_COLUMN_TEXT,
} FettleColumnType;

/**
 * FettleColumnFlags:
 * @FETTLE_COLUMN_KEY: the primary key, given by the database
 * @FETTLE_COLUMN_REQUIRED: NOT NULL
 * @FETTLE_COLUMN_GENERATED: computed by the database: read, never written
 */
typedef enum
{
  FETTLE_COLUMN_PLAIN = 0,
  FETTLE_COLUMN_KEY = 1 << 0,
  FETTLE_COLUMN_REQUIRED = 1 << 1,
  FETTLE_COLUMN_GENERATED = 1 << 2,
} FettleColumnFlags;

#define FETTLE_NULL_INTEGER INT64_MIN

/**
 * FettleColumn:
 *
 * The one declaration of a column. Struct field, GObject property, SQL binding, export and
 * documentation come from it.
 */
typedef struct
{
  const char *name;
  FettleColumnType type;
  FettleColumnFlags flags;
  const char *unit;    /* nullable */
  const char *summary; /* one line: what it is and where it comes from */
  size_t offset;       /* of the field in the instance */
} FettleColumn;

#define FETTLE_TYPE_RECORD (fettle_record_get_type ())

G_DECLARE_DERIVABLE_TYPE (FettleRecord, fettle_record, FETTLE, RECORD, GObject)

/* A row as an object. Fields are public: read them anywhere, set them before the row is stored. */
struct _FettleRecordClass
{
  GObjectClass parent_class;

  const char *table;
  const FettleColumn *columns;
  size_t n_columns;
  GParamSpec **properties; /* one a column: its name with dashes for underscores */
};

const FettleColumn *fettle_record_class_find_column (FettleRecordClass *klass, const char *name);

/* For FETTLE_DEFINE_RECORD: the first installs a property for each column, the second makes each
 * field of an instance NULL. */
void fettle_record_class_set_columns (FettleRecordClass *klass,
                                      const char *table,
                                      const FettleColumn *columns,
                                      size_t n_columns);
void fettle_record_init_fields (FettleRecord *self);

int64_t fettle_record_get_integer (FettleRecord *self, const FettleColumn *column);
double fettle_record_get_real (FettleRecord *self, const FettleColumn *column);
const char *fettle_record_get_text (FettleRecord *self, const FettleColumn *column);
void fettle_record_set_integer (FettleRecord *self, const FettleColumn *column, int64_t value);
void fettle_record_set_real (FettleRecord *self, const FettleColumn *column, double value);
void fettle_record_set_text (FettleRecord *self, const FettleColumn *column, const char *value);
gboolean fettle_record_is_null (FettleRecord *self, const FettleColumn *column);
void fettle_record_set_null (FettleRecord *self, const FettleColumn *column);
/* NULL equals NULL; both records are of one type. */
gboolean
fettle_record_value_equal (FettleRecord *self, FettleRecord *other, const FettleColumn *column);

/* The whole row; both records are of one type. */
FettleRecord *fettle_record_copy (FettleRecord *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean fettle_record_equal (FettleRecord *self, FettleRecord *other);
/* Takes each value of @other that @self does not have; the key and generated columns stay as they
 * are. Returns whether it took one. */
gboolean fettle_record_fill_gaps (FettleRecord *self, FettleRecord *other);

/* clang-format off */
/* A list of columns is a macro that applies its argument to each:
 *
 *   #define FETTLE_LAP_COLUMNS(COLUMN)                                              \
 *     COLUMN (id, INTEGER, KEY, NULL, "Row number")                                 \
 *     COLUMN (elapsed_seconds, REAL, PLAIN, "s", "Time from start to end, from the file")
 */
#define FETTLE_RECORD_FIELD_INTEGER int64_t
#define FETTLE_RECORD_FIELD_REAL double
#define FETTLE_RECORD_FIELD_TEXT char *
#define FETTLE_RECORD_FIELD(name, TYPE, FLAGS, unit, summary) FETTLE_RECORD_FIELD_##TYPE name;

/* Declares the type in a header; FETTLE_DEFINE_RECORD () defines it in the source file. */
#define FETTLE_DECLARE_RECORD(TypeName, type_name, TYPE_NAME, COLUMNS)                             \
  G_DECLARE_FINAL_TYPE (TypeName, type_name, FETTLE, TYPE_NAME, FettleRecord)                      \
  struct _##TypeName                                                                               \
  {                                                                                                \
    FettleRecord parent_instance;                                                                  \
    COLUMNS (FETTLE_RECORD_FIELD)                                                                  \
  };                                                                                               \
  TypeName *type_name##_new (void) G_GNUC_WARN_UNUSED_RESULT;

#define FETTLE_DEFINE_RECORD(TypeName, type_name, table_name, COLUMNS)                             \
  G_DEFINE_FINAL_TYPE (TypeName, type_name, FETTLE_TYPE_RECORD)                                    \
  static void type_name##_init (TypeName *self)                                                    \
  {                                                                                                \
    fettle_record_init_fields (FETTLE_RECORD (self));                                              \
  }                                                                                                \
  static void type_name##_class_init (TypeName##Class *klass)                                      \
  {                                                                                                \
    typedef TypeName FettleRecordSelf;                                                             \
    static const FettleColumn columns[] = { COLUMNS (FETTLE_RECORD_COLUMN) };                      \
    fettle_record_class_set_columns (FETTLE_RECORD_CLASS (klass), table_name, columns,             \
                                     G_N_ELEMENTS (columns));                                      \
  }                                                                                                \
  TypeName *type_name##_new (void)                                                                 \
  {                                                                                                \
    return g_object_new (type_name##_get_type (), NULL);                                           \
  }

#define FETTLE_RECORD_COLUMN(name, TYPE, FLAGS, unit, summary)                                     \
  { #name, FETTLE_COLUMN_##TYPE, FETTLE_COLUMN_##FLAGS, unit, summary,                             \
    G_STRUCT_OFFSET (FettleRecordSelf, name) },
/* clang-format on */

G_END_DECLS
