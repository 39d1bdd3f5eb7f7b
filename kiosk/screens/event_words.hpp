// SPDX-License-Identifier: Apache-2.0
// What the page of an event and its card among what is online both say: when for both cities, what
// is on of the programme, what holds about taking part.
#pragma once

#include <string>
#include <vector>

#include "content/model/event.hpp"
#include "content/model/joining.hpp"
#include "kiosk/screens/event_view.hpp"
#include "kiosk/screens/scene.hpp"

namespace pobratym::kiosk {

[[nodiscard]] std::vector<TalkRow> make_programme(const Scene& scene, const model::Event& event);

/// "Понеділок, 23 листопада · 13:00–16:00 за Києвом" and "12:00–15:00 у Брно · чеська".
[[nodiscard]] std::vector<std::string> event_lines(const Scene& scene, const model::Event& event);

/// "Усний переклад: англійська"; empty without any.
[[nodiscard]] std::string interpretation_words(const Scene& scene,
                                               const std::vector<std::string>& tags);

/// When it was to be before it was moved; empty when it was not.
[[nodiscard]] std::string before_words(const Scene& scene, const model::Event& event);

[[nodiscard]] std::string joining_words(const Scene& scene, const model::Joining& joining);

/// The visible ones of them, without the host's own.
[[nodiscard]] std::vector<CityLink> city_links(const Scene& scene,
                                               const std::vector<model::RecordKey>& cities);

/// What one needs to take part in anything, in plain words.
[[nodiscard]] std::vector<std::string> needs_words(const Scene& scene);
/// The same, and how to hear the interpretation of this one where there is any.
[[nodiscard]] std::vector<std::string> needs_words(const Scene& scene, const model::Event& event);

}  // namespace pobratym::kiosk
