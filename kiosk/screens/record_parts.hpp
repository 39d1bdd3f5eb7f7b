// SPDX-License-Identifier: Apache-2.0
// The types of record, each put into words; record_words() asks the right one.
#pragma once

#include "content/model/exchange.hpp"
#include "content/model/help_call.hpp"
#include "content/model/history_item.hpp"
#include "content/model/hotline.hpp"
#include "content/model/initiative.hpp"
#include "content/model/legal_act.hpp"
#include "content/model/notice.hpp"
#include "content/model/organisation.hpp"
#include "content/model/poll.hpp"
#include "content/model/project.hpp"
#include "content/model/term.hpp"
#include "kiosk/screens/record_words.hpp"

namespace pobratym::kiosk {

// What cities do and know
[[nodiscard]] RecordWords words_of(const Scene& scene, const model::Initiative& initiative);
[[nodiscard]] RecordWords words_of(const Scene& scene, const model::Exchange& exchange);
[[nodiscard]] RecordWords words_of(const Scene& scene, const model::Project& project);
[[nodiscard]] RecordWords words_of(const Scene& scene, const model::Organisation& organisation);
[[nodiscard]] RecordWords words_of(const Scene& scene, const model::HistoryItem& item);
[[nodiscard]] RecordWords words_of(const Scene& scene, const model::LegalAct& act);
[[nodiscard]] RecordWords words_of(const Scene& scene, const model::Term& term);

// What is asked of visitors, and told them
[[nodiscard]] RecordWords words_of(const Scene& scene, const model::HelpCall& call);
[[nodiscard]] RecordWords words_of(const Scene& scene, const model::Hotline& hotline);
[[nodiscard]] RecordWords words_of(const Scene& scene, const model::Notice& notice);
[[nodiscard]] RecordWords words_of(const Scene& scene, const model::Poll& poll);

/// With the envelope, and marked when it is a sample.
template <class Type>
[[nodiscard]] RecordWords words_with_marks(const Scene& scene, const Type& decoded) {
  RecordWords words = words_of(scene, decoded);
  words.envelope = decoded.envelope;
  if (words.envelope.sample) words.marks.push_back({scene.texts("sample"), Tone::sample});
  return words;
}

/// Adds a block unless there is nothing in it.
void add_block(const Scene& scene, RecordWords& words, const std::string& title,
               const model::LocalizedText& text);

/// "24 листопада", with the year when it is not this one.
[[nodiscard]] std::string day_words(const Scene& scene, model::Date date);

}  // namespace pobratym::kiosk
