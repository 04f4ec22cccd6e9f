#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Fettle authors
"""Makes C of messages.txt and types.txt: the numbers for the compiler, the tables for the decoder."""

import re
import sys

BASE_TYPES = {
    'enum': 0x00, 'sint8': 0x01, 'uint8': 0x02, 'sint16': 0x83, 'uint16': 0x84, 'sint32': 0x85,
    'uint32': 0x86, 'string': 0x07, 'float32': 0x88, 'float64': 0x89, 'uint8z': 0x0A,
    'uint16z': 0x8B, 'uint32z': 0x8C, 'byte': 0x0D, 'sint64': 0x8E, 'uint64': 0x8F, 'uint64z': 0x90,
}
NOTICE = '/* Made by generate.py of messages.txt and types.txt: edit those. */\n'


def lines_of(path):
    """The lines that say something: (where, indented, words)."""
    with open(path, encoding='utf-8') as file:
        for number, line in enumerate(file, 1):
            line = line.split('#')[0].rstrip()
            if line:
                yield f'{path}:{number}', line.startswith(' '), line.split()


def read_types(path):
    types = {}
    for where, indented, words in lines_of(path):
        if indented:
            types[name]['values'].append((int(words[0]), words[1]))
        else:
            name = words[1]
            if name in types:
                sys.exit(f'{where}: {name} is there twice')
            types[name] = {'base': words[2], 'values': []}
    for entry in types.values():
        entry['values'].sort()
    return types


def read_meaning(words):
    """NAME TYPE SCALE OFFSET [UNIT]"""
    return {
        'name': words[0], 'type': words[1].removesuffix('[]'), 'array': words[1].endswith('[]'),
        'scale': words[2], 'offset': words[3], 'unit': ' '.join(words[4:]),
        'components': [], 'repeated': False,
    }


def read_conditions(words):
    """FIELD N… [or FIELD N…], as one (field, number) each."""
    conditions, field = [], None
    for word in words:
        if word == 'or':
            field = None
        elif field is None:
            field = word
        else:
            conditions.append((field, int(word)))
    return conditions


def read_messages(path):
    messages = []
    for where, indented, words in lines_of(path):
        if words[0] == 'message':
            fields = []
            messages.append({'number': int(words[1]), 'name': words[2], 'fields': fields})
        elif words[0] == 'bits':
            meaning['components'].append({
                'bits': int(words[1]), 'name': words[2], 'scale': words[3], 'offset': words[4],
                'accumulated': 'accumulated' in words[5:],
            })
        elif words[0] == 'repeated':
            meaning['repeated'] = True
        elif words[0] == 'when':
            end = next(i for i, word in enumerate(words) if word.endswith(':'))
            words[end] = words[end][:-1]
            meaning = read_meaning(words[end + 1:])
            meaning['conditions'] = read_conditions(words[1:end + 1])
            fields[-1]['meanings'].append(meaning)
        elif re.fullmatch(r'\d+', words[0]):
            meaning = read_meaning(words[1:])
            fields.append({'number': int(words[0]), 'meanings': [meaning]})
        else:
            sys.exit(f'{where}: what is this?')
    for message in messages:
        message['fields'].sort(key=lambda field: field['number'])
    return sorted(messages, key=lambda message: message['number'])


def write_numbers(output, messages, types):
    """Enumerations, so that code says FETTLE_FIT_RECORD_HEART_RATE and FETTLE_FIT_SPORT_RUNNING."""
    seen = set()

    def enumeration(prefix, entries, name=''):
        output.write('typedef enum\n{\n' if name else 'enum\n{\n')
        for number, entry in entries:
            constant = f'FETTLE_FIT_{prefix}_{entry}'.upper()
            if constant in seen:
                sys.exit(f'{constant} has two meanings')
            seen.add(constant)
            output.write(f'  {constant} = {number},\n')
        output.write(f'}} {name};\n\n' if name else '};\n\n')

    output.write(f'{NOTICE}\n#pragma once\n\n')
    output.write('/* Messages. */\n')
    enumeration('MESSAGE', [(m['number'], m['name']) for m in messages], 'FettleFitMessageNumber')
    output.write('/* Types, for the name of a value. */\n')
    enumeration('TYPE', list(enumerate(types)), 'FettleFitType')
    output.write('/* Fields of each message. */\n')
    for message in messages:
        if message['fields']:
            enumeration(message['name'], [(f['number'], f['meanings'][0]['name']) for f in message['fields']])
    output.write('/* Values of each type. */\n')
    for name, entry in types.items():
        if entry['values']:
            enumeration(name, entry['values'])


def write_tables(output, messages, types):
    output.write(NOTICE)

    output.write('\nstatic const FettleFitValueName value_names[] = {\n')
    first_value = {}
    count = 0
    for name, entry in types.items():
        first_value[name] = count
        for number, value in entry['values']:
            output.write(f'  {{ {number}, "{value}" }},\n')
            count += 1
    output.write('};\n\nstatic const FettleFitTypeInfo types[] = {\n')
    for name, entry in types.items():
        output.write(f'  {{ "{name}", {BASE_TYPES[entry["base"]]:#x}, {first_value[name]}, '
                     f'{len(entry["values"])} }},\n')
    output.write('};\n\n')

    type_numbers = {name: number for number, name in enumerate(types)}
    components, conditions, meanings, fields, infos = [], [], [], [], []
    for message in messages:
        numbers = {f['meanings'][0]['name']: f['number'] for f in message['fields']}
        first_field = len(fields)
        for field in message['fields']:
            first_meaning = len(meanings)
            for meaning in field['meanings']:
                base = types[meaning['type']]['base'] if meaning['type'] in types else meaning['type']
                first_component, first_condition = len(components), len(conditions)
                for part in meaning['components']:
                    components.append(f'{{ {numbers[part["name"]]}, {part["bits"]}, '
                                      f'{str(part["accumulated"]).upper()}, {part["scale"]}, {part["offset"]} }}')
                for other, number in meaning.get('conditions', []):
                    conditions.append(f'{{ {numbers[other]}, {number} }}')
                meanings.append(
                    f'{{ "{meaning["name"]}", "{meaning["unit"]}", {meaning["scale"]}, {meaning["offset"]}, '
                    f'{type_numbers.get(meaning["type"], -1)}, {BASE_TYPES[base]:#x}, '
                    f'{str(meaning["array"]).upper()}, {str(meaning["repeated"]).upper()}, '
                    f'{first_component}, {len(components) - first_component}, '
                    f'{first_condition}, {len(conditions) - first_condition} }}')
            fields.append(f'{{ {field["number"]}, {len(field["meanings"])}, {first_meaning} }}')
        infos.append(f'{{ {message["number"]}, {len(fields) - first_field}, {first_field}, "{message["name"]}" }}')

    for kind, name, rows in (('Component', 'components', components), ('Condition', 'conditions', conditions),
                             ('Meaning', 'meanings', meanings), ('FieldInfo', 'fields', fields),
                             ('MessageInfo', 'messages', infos)):
        output.write(f'static const FettleFit{kind} {name}[] = {{\n')
        for row in rows:
            output.write(f'  {row},\n')
        output.write('};\n\n')


def main():
    messages_path, types_path, numbers_path, tables_path = sys.argv[1:]
    types = read_types(types_path)
    messages = read_messages(messages_path)
    with open(numbers_path, 'w', encoding='utf-8') as output:
        write_numbers(output, messages, types)
    with open(tables_path, 'w', encoding='utf-8') as output:
        write_tables(output, messages, types)


main()
