// SPDX-License-Identifier: Apache-2.0
// The city whose partners these are: its languages in order, its clock, its words on the home
// screen. Exactly one in a pack; no city is built into the program.
#pragma once

#include <string>
#include <vector>

#include "content/model/envelope.hpp"
#include "content/model/localized.hpp"

namespace pobratym::model {

/// Words about the host that a language bends, so that no program has to: all may be empty.
struct HostPhrases {
  LocalizedText here;       ///< "У Харкові"
  LocalizedText time;       ///< "за Києвом", after a time of day
  LocalizedText together;   ///< "Разом із Харковом"
  LocalizedText from_here;  ///< "Від Харкова", over a distance
};

/// Who receives what residents said at the screens; both may be empty.
struct HostDesk {
  std::string address;     ///< https
  std::string key;         ///< for sealing what a stick carries there: 64 hexadecimal digits
  bool questions = false;  ///< pages of events have a form that is sent there
};

struct Host {
  Envelope envelope;
  RecordKey city;
  std::vector<std::string> languages;  ///< the fallback order; the first is the default
  LocalizedText name;
  LocalizedText tagline;
  HostPhrases phrases;
  std::string timezone;  ///< IANA
  HostDesk desk;
  std::vector<std::string> join_hosts;  ///< where links to join may lead; empty: anywhere
  std::string pages;  ///< address of the phones' pages, ending in '/'; may be empty
};

[[nodiscard]] Result<Host> decode_host(const Record& record);

}  // namespace pobratym::model
