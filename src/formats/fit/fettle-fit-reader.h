/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <glib.h>
#include <stddef.h>
#include <stdint.h>

#include "fettle-fit-message.h"

G_BEGIN_DECLS

/* Walks a FIT file, message by message, without believing any size that it says. */
typedef struct _FettleFitReader FettleFitReader;

/**
 * FettleFitReading:
 * @FETTLE_FIT_READING_STRICT: by the letter: what the headers say is where things end
 * @FETTLE_FIT_READING_FORGIVING: as devices write: a size that was never filled in, or that is not
 *   where the checksum is, is not believed; zero bytes after the end are padding
 */
typedef enum
{
  FETTLE_FIT_READING_STRICT,
  FETTLE_FIT_READING_FORGIVING,
} FettleFitReading;

/**
 * FettleFitStep:
 * @FETTLE_FIT_STEP_SEGMENT: a header was read
 * @FETTLE_FIT_STEP_MESSAGE: a data message was read
 * @FETTLE_FIT_STEP_SEGMENT_END: the data of a segment ended, as it should or because of a problem
 * @FETTLE_FIT_STEP_END: nothing more can be read
 */
typedef enum
{
  FETTLE_FIT_STEP_SEGMENT,
  FETTLE_FIT_STEP_MESSAGE,
  FETTLE_FIT_STEP_SEGMENT_END,
  FETTLE_FIT_STEP_END,
} FettleFitStep;

/**
 * FettleFitChecksum:
 * @FETTLE_FIT_CHECKSUM_ABSENT: there is none, as in short headers
 * @FETTLE_FIT_CHECKSUM_ZERO: it is 0, which stands for "not computed"
 * @FETTLE_FIT_CHECKSUM_OK: it is right
 * @FETTLE_FIT_CHECKSUM_BAD: it is wrong
 * @FETTLE_FIT_CHECKSUM_MISSING: there should be one but the file ends before it
 */
typedef enum
{
  FETTLE_FIT_CHECKSUM_ABSENT,
  FETTLE_FIT_CHECKSUM_ZERO,
  FETTLE_FIT_CHECKSUM_OK,
  FETTLE_FIT_CHECKSUM_BAD,
  FETTLE_FIT_CHECKSUM_MISSING,
} FettleFitChecksum;

/* One of the complete FIT files that stand one after another in a file. */
typedef struct
{
  size_t offset;
  unsigned int header_size;
  unsigned int protocol_version; /* high nibble major, low nibble minor */
  unsigned int profile_version;
  uint32_t data_size; /* as the header says */
  FettleFitChecksum header_checksum;
  FettleFitChecksum file_checksum;
  gboolean is_truncated;  /* the file ends before the header says */
  gboolean has_all_data;  /* at most the checksum is behind the end of the file */
  gboolean size_is_wrong; /* the header's, as the checksum proves */
  uint64_t n_messages;
} FettleFitSegment;

/* What ended the reading. */
typedef enum
{
  FETTLE_FIT_PROBLEM_NONE,
  FETTLE_FIT_PROBLEM_EMPTY,
  FETTLE_FIT_PROBLEM_NO_SIGNATURE,
  FETTLE_FIT_PROBLEM_HEADER_SIZE,     /* detail: the size */
  FETTLE_FIT_PROBLEM_HEADER_CUT,      /* the file ends within a header */
  FETTLE_FIT_PROBLEM_PROTOCOL,        /* detail: the major version */
  FETTLE_FIT_PROBLEM_UNDEFINED_LOCAL, /* detail: the local type */
  FETTLE_FIT_PROBLEM_DEFINITION_CUT,  /* a definition that goes on after the end of the data */
  FETTLE_FIT_PROBLEM_MESSAGE_CUT,     /* the same of a data message */
  FETTLE_FIT_PROBLEM_DATA_CUT,        /* the file ends between messages, too early */
} FettleFitProblemKind;

typedef struct
{
  FettleFitProblemKind kind;
  size_t offset;
  unsigned int detail;
} FettleFitProblem;

/* What was seen on the way, over all segments. */
typedef struct
{
  uint64_t n_segments;
  uint64_t n_definitions;
  uint64_t n_big_endian_definitions;
  uint64_t n_developer_fields;  /* in definitions */
  uint64_t n_unreadable_fields; /* in definitions: the size is no multiple of the type's */
  uint64_t n_messages;
  uint64_t n_compressed_timestamps;
  unsigned int maximum_local_type;
} FettleFitCounts;

FettleFitReader *fettle_fit_reader_new (const uint8_t *data,
                                        size_t size,
                                        FettleFitReading reading) G_GNUC_WARN_UNUSED_RESULT;
void fettle_fit_reader_free (FettleFitReader *self);

FettleFitStep fettle_fit_reader_next (FettleFitReader *self, FettleFitMessage *message);
void fettle_fit_reader_continue_from (FettleFitReader *self,
                                      unsigned int message,
                                      unsigned int field,
                                      double value);
void fettle_fit_reader_expand (FettleFitReader *self, FettleFitMessage *message);

const FettleFitSegment *fettle_fit_reader_get_segment (const FettleFitReader *self);
const FettleFitProblem *fettle_fit_reader_get_problem (const FettleFitReader *self);
const FettleFitCounts *fettle_fit_reader_get_counts (const FettleFitReader *self);
const FettleFitDeveloperField *fettle_fit_reader_find_developer_field (const FettleFitReader *self,
                                                                       unsigned int developer_index,
                                                                       unsigned int number);
void fettle_fit_reader_find_overrides (const FettleFitReader *self,
                                       const FettleFitDefinition *definition,
                                       FettleFitOverrides *overrides);
uint64_t fettle_fit_reader_get_developer_serial (const FettleFitReader *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FettleFitReader, fettle_fit_reader_free)

G_END_DECLS
