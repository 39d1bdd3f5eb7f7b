// SPDX-License-Identifier: Apache-2.0
#include "sync/stick_words.hpp"

#include <string_view>

namespace pobratym::sync {
namespace {

std::string day_of(const std::optional<Instant>& instant) {
  return instant ? format_instant(*instant).substr(0, 10) : "";
}

/// "1 запис", "3 записи", "5 записів", "11 записів", "21 запис".
std::string records_in_ukrainian(std::size_t count) {
  const std::size_t last = count % 10, two = count % 100;
  const char* noun = " записів";
  if (last == 1 && two != 11) noun = " запис";
  if (last >= 2 && last <= 4 && (two < 12 || two > 14)) noun = " записи";
  return std::to_string(count) + noun;
}

std::string records_in_english(std::size_t count) {
  return std::to_string(count) + (count == 1 ? " entry" : " entries");
}

std::string with_day(std::string_view words, const std::optional<Instant>& dated) {
  return dated ? std::string(words) + day_of(dated) : "";
}

std::string content_in_ukrainian(const StickResult& result) {
  switch (result.content) {
    case StickContent::none:
      return "На носії немає нових матеріалів для показу.";
    case StickContent::updated:
      return "Матеріали оновлено" + with_day(" до випуску від ", result.dated) + ".";
    case StickContent::same:
      return "На носії ті самі матеріали, що вже показує кіоск" +
             with_day(", випуск від ", result.dated) + ".";
    case StickContent::older:
      return "Матеріали на носії старіші за ті, що вже показує кіоск" +
             with_day(" (випуск від ", result.dated) + (result.dated ? ")" : "") +
             ". Нічого не змінено. Скопіюйте на носій новіший випуск.";
    case StickContent::refused:
      break;
  }
  return "Матеріали з носія не прийнято, кіоск показує те, що й раніше. Скопіюйте випуск на носій "
         "ще раз або покажіть цей файл технікові.";
}

std::string content_in_english(const StickResult& result) {
  switch (result.content) {
    case StickContent::none:
      return "The stick carries no content to show.";
    case StickContent::updated:
      return "The content was updated" + with_day(" to the issue of ", result.dated) + ".";
    case StickContent::same:
      return "The stick carries what this kiosk shows already" +
             with_day(", the issue of ", result.dated) + ".";
    case StickContent::older:
      return "The content on the stick is older than what this kiosk shows" +
             with_day(" (the issue of ", result.dated) + (result.dated ? ")" : "") +
             ". Nothing was changed. Copy a newer issue onto the stick.";
    case StickContent::refused:
      break;
  }
  return "The content on the stick was not accepted; the kiosk shows what it showed before. Copy "
         "the issue onto the stick again, or show this file to a technician.";
}

}  // namespace

std::string in_ukrainian(const StickResult& result) {
  const StickPost& post = result.post;
  std::string words = content_in_ukrainian(result);
  if (!result.why.empty() && result.content != StickContent::refused) {
    words += " Прийнято не все, решта надійде пізніше.";
  }
  if (post.confirmed > 0) {
    words += " Міська рада підтвердила отримання: " + records_in_ukrainian(post.confirmed) + ".";
  }
  if (post.sealed > 0) {
    words += " Записано для міської ради: " + records_in_ukrainian(post.sealed) +
             " (відгуки й відповіді мешканців, зашифровано). Віднесіть носій туди, де готують "
             "матеріали.";
  }
  if (!post.trouble.empty()) {
    words +=
        " Відгуки й відповіді мешканців не вдалося передати через носій; вони лишаються в "
        "кіоску.";
  }
  return words;
}

std::string in_english(const StickResult& result) {
  const StickPost& post = result.post;
  std::string words = content_in_english(result);
  if (!result.why.empty() && result.content != StickContent::refused) {
    words += " Not all of it was taken; the rest follows later.";
  }
  if (post.confirmed > 0) {
    words += " The city hall has confirmed " + records_in_english(post.confirmed) + ".";
  }
  if (post.sealed > 0) {
    words += " Written for the city hall: " + records_in_english(post.sealed) +
             " (residents' feedback and answers, encrypted). Take the stick to where content is "
             "prepared.";
  }
  if (!post.trouble.empty()) {
    words +=
        " Residents' feedback and answers could not be passed on by this stick; they stay in "
        "the kiosk.";
  }
  return words;
}

std::string result_text(const StickResult& result, const std::string& kiosk, Instant now) {
  std::string text = "\xEF\xBB\xBF" + kiosk + ", " + format_instant(now) + "\r\n\r\n" +
                     in_ukrainian(result) + "\r\n\r\n" + in_english(result) + "\r\n";
  if (!result.why.empty()) text += "\r\n" + result.why + "\r\n";
  if (!result.post.trouble.empty()) text += "\r\n" + result.post.trouble + "\r\n";
  return text;
}

}  // namespace pobratym::sync
