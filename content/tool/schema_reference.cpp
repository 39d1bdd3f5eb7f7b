// SPDX-License-Identifier: Apache-2.0
#include "content/tool/schema_reference.hpp"

#include <algorithm>
#include <vector>

#include "content/tool/schema_field.hpp"

namespace pobratym::tool {
namespace {

using Word = ReferenceWord;

constexpr std::string_view kEveryRecord = "common.json#/definitions/record";

/// "event.json#/definitions/session" → "event-session", for links within the page.
std::string anchor_of(std::string_view definition) {
  const std::string_view file = definition.substr(0, definition.find('.'));
  return std::string(file) + "-" + std::string(definition.substr(definition.rfind('/') + 1));
}

std::string file_of(std::string_view definition) {
  return std::string(definition.substr(0, definition.find('#')));
}

/// Text inside a cell of a table.
std::string cell(const std::string& text) {
  std::string safe;
  for (const char c : text) {
    if (c == '|') safe += '\\';
    safe += c == '\n' ? ' ' : c;
  }
  return safe;
}

std::string number_text(const Json& number) { return dump_json(number); }

/// No form shows it: a program writes it.
bool is_hidden(const SchemaField& field) {
  const Json* widget = field.hint("widget");
  return widget != nullptr && *widget == "hidden";
}

/// An object that has a table of its own.
bool has_fields(const Json& schema) { return member(schema, "properties") != nullptr; }

class Page {
 public:
  Page(const model::Schemas& schemas, ReferenceLanguage language)
      : schemas_(schemas), language_(language) {}

  [[nodiscard]] std::string write() {
    out_ = std::string(reference_opening(language_)) + "\n\n## " + say(Word::types) + "\n\n";
    const auto types = schemas_.types();
    for (const std::string& type : types) {
      const Json& schema = *schemas_.find(type);
      out_ += "- [" + note(schema, "x-title") + "](#" + type + ") · `" + type + "`\n";
    }
    for (const std::string& type : types) write_type(type);
    write_every_record();
    write_parts();
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::string say(Word one) const { return std::string(word(one, language_)); }

  [[nodiscard]] std::string note(const Json& schema, std::string_view keyword) const {
    const Json* texts = member(schema, keyword);
    return texts == nullptr ? "" : string_member(*texts, code(language_)).value_or("");
  }

  void heading(const std::string& anchor, const std::string& level, const std::string& title,
               const std::string& help) {
    out_ += "\n<a id=\"" + anchor + "\"></a>\n\n" + level + " " + title + "\n\n";
    if (!help.empty()) out_ += help + "\n\n";
  }

  void write_type(const std::string& type) {
    const Json& schema = *schemas_.find(type);
    heading(type, "##", note(schema, "x-title") + " · `" + type + "`", note(schema, "x-help"));
    out_ += say(Word::file) + ": `records/" + type + "/….json`\n\n";
    write_table(type + ".json", schema);
    out_ += "\n" + say(Word::and_every_record) + "\n";
  }

  void write_every_record() {
    const Json* record = schemas_.resolve(kEveryRecord);
    if (record == nullptr) return;
    heading("every-record", "##", say(Word::every_record), note(*record, "x-help"));
    write_table("common.json", *record);
  }

  /// Parts may name further parts, which then join the end of the list.
  void write_parts() {
    if (parts_.empty()) return;
    out_ += "\n## " + say(Word::parts) + "\n";
    for (std::size_t i = 0; i < parts_.size(); ++i) {
      const std::string definition = parts_[i];
      const Json& schema = *schemas_.resolve(definition);
      heading(anchor_of(definition), "###", note(schema, "x-title"), note(schema, "x-help"));
      write_table(file_of(definition), schema);
    }
  }

  void write_table(const std::string& file, const Json& schema) {
    out_ += "| " + say(Word::field) + " | " + say(Word::what_it_is) + " | " +
            say(Word::how_it_is_written) + " | " + say(Word::required) + " |\n|---|---|---|---|\n";
    write_rows(file, schema, "");
  }

  void write_rows(const std::string& file, const Json& schema, const std::string& prefix) {
    for (const SchemaField& field : fields_of(schemas_, file, schema)) {
      const std::string name = prefix + field.name;
      const std::string where = field.definition.empty() ? file : file_of(field.definition);
      out_ += "| `" + name + "` | **" + cell(field.note("x-title", code(language_))) + ".** " +
              cell(field.note("x-help", code(language_))) + " | " + cell(how(where, field)) +
              " | " + (field.required ? say(Word::yes) : "") + " |\n";
      if (field.definition.empty() && !is_hidden(field)) write_inner(file, *field.written, name);
    }
  }

  /// The fields of an object, or of a list's entries, that are written out at the property itself.
  void write_inner(const std::string& file, const Json& schema, const std::string& name) {
    if (has_fields(schema)) return write_rows(file, schema, name + ".");
    const Json* items = member(schema, "items");
    if (items != nullptr && has_fields(*items)) write_rows(file, *items, name + "[].");
  }

  [[nodiscard]] std::string how(const std::string& file, const SchemaField& field) {
    if (is_hidden(field)) return say(Word::by_program);
    if (const std::string expected = field.note("x-expected", code(language_)); !expected.empty()) {
      return expected;
    }
    if (!field.definition.empty() && has_fields(*field.rules)) return link(field.definition);
    return shape(file, *field.rules, &field);
  }

  /// A link to the table of a definition, which is then written at the end of the page.
  [[nodiscard]] std::string link(const std::string& definition) {
    if (std::find(parts_.begin(), parts_.end(), definition) == parts_.end()) {
      parts_.push_back(definition);
    }
    return "[" + note(*schemas_.resolve(definition), "x-title") + "](#" + anchor_of(definition) +
           ")";
  }

  /// `field` gives the labels of choices and what a reference may name; nullptr within lists.
  [[nodiscard]] std::string shape(const std::string& file, const Json& schema,
                                  const SchemaField* field) {
    std::string definition;
    const Json* rules = followed(schemas_, file, schema, &definition);
    if (rules == nullptr) return say(Word::anything);
    const std::string where = definition.empty() ? file : file_of(definition);
    if (!definition.empty() && has_fields(*rules)) return link(definition);
    if (bool_member(*rules, "x-localized")) {
      const Json* texts = member(*rules, "additionalProperties");
      return say(Word::localized) + (texts == nullptr ? "" : limit_of(*texts));
    }
    if (const Json* choices = member(*rules, "enum")) return choice(*choices, field);
    const std::string type = string_member(*rules, "type").value_or("");
    if (type == "string") return text(*rules, field);
    if (type == "array") return list(where, *rules, field);
    if (type == "boolean") return say(Word::yes_or_no);
    if (type == "integer") return say(Word::whole_number) + bounds(*rules);
    if (type == "number") return say(Word::number) + bounds(*rules);
    if (has_fields(*rules)) return say(Word::object);
    if (const Json* others = member(*rules, "additionalProperties")) {
      return say(Word::by_name) + ": " + shape(where, *others, nullptr);
    }
    return say(Word::anything);
  }

  [[nodiscard]] std::string choice(const Json& choices, const SchemaField* field) const {
    const Json* labels = field == nullptr ? nullptr : field->hint("labels");
    std::string lines;
    for (const Json& value : choices) {
      const std::string name = value.is_string() ? value.get<std::string>() : dump_json(value);
      const Json* label = labels == nullptr ? nullptr : member(*labels, name);
      lines += (lines.empty() ? "`" : "<br>`") + name + "`";
      if (label != nullptr) {
        lines += " — " + string_member(*label, code(language_)).value_or("");
      }
    }
    return lines;
  }

  [[nodiscard]] std::string text(const Json& rules, const SchemaField* field) const {
    const auto format = string_member(rules, "format");
    if (field != nullptr && format == "slug") {
      if (const Json* scheme = field->hint("scheme")) {
        return filled(say(Word::term_of), scheme->get<std::string>());
      }
    }
    if (field != nullptr && format == "record-key") {
      if (const Json* types = field->hint("types")) return keys_of(*types);
    }
    if (!format) return say(Word::text) + limit_of(rules);
    return std::string(format_words(*format, language_).value_or(*format));
  }

  [[nodiscard]] std::string keys_of(const Json& types) const {
    std::string keys;
    for (const Json& type : types) {
      const auto& name = type.get_ref<const std::string&>();
      keys += (keys.empty() ? "[`" : ", [`") + name + "/…`](#" + name + ")";
    }
    return filled(say(Word::record_of), keys);
  }

  [[nodiscard]] std::string list(const std::string& file, const Json& rules,
                                 const SchemaField* field) {
    const Json* items = member(rules, "items");
    std::string words = say(Word::list_of);
    if (items != nullptr) {
      words += ": " + (has_fields(*items) ? say(Word::object) : shape(file, *items, field));
    }
    const auto least = integer_member(rules, "minItems").value_or(0);
    if (least > 1) words += "; " + filled(say(Word::entries_at_least), std::to_string(least));
    if (const auto most = integer_member(rules, "maxItems")) {
      words += "; " + filled(say(Word::entries_at_most), std::to_string(*most));
    }
    return words;
  }

  [[nodiscard]] std::string limit_of(const Json& rules) const {
    const auto most = integer_member(rules, "maxLength");
    return most ? ", " + filled(say(Word::up_to_characters), std::to_string(*most)) : "";
  }

  [[nodiscard]] std::string bounds(const Json& rules) const {
    const Json* least = member(rules, "minimum");
    const Json* most = member(rules, "maximum");
    if (least == nullptr) return "";
    if (most == nullptr) return " " + filled(say(Word::at_least), number_text(*least));
    return " " + filled(say(Word::from_to), number_text(*least), number_text(*most));
  }

  const model::Schemas& schemas_;
  ReferenceLanguage language_;
  std::string out_;
  std::vector<std::string> parts_;  ///< definitions that have a table at the end
};

}  // namespace

std::string schema_reference(const model::Schemas& schemas, ReferenceLanguage language) {
  return Page(schemas, language).write();
}

}  // namespace pobratym::tool
