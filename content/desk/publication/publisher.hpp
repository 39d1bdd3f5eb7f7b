// SPDX-License-Identifier: Apache-2.0
// From the drafts to the signed folder that kiosks follow. Edits go on meanwhile: what is published
// is what was approved when it began.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "content/base/clock.hpp"
#include "content/base/disk.hpp"
#include "content/base/folder_lock.hpp"
#include "content/desk/database/transactions.hpp"
#include "content/desk/drafts/draft_store.hpp"
#include "content/desk/pictures/picture_store.hpp"
#include "content/desk/publication/pages_turn.hpp"
#include "content/desk/publication/plan.hpp"
#include "content/model/host_addresses.hpp"
#include "content/model/schema.hpp"

namespace pobratym::desk {

struct PublicationPlaces {
  std::string origin;  ///< the city that signs
  Path repository;
  std::vector<Path> keys;
  Path media;  ///< pictures by the names that records use
  Path dictionaries;
  Path words;                           ///< a file for the word forms of the last publication
  model::HostAddresses addresses = {};  ///< where the host's record names none
};

enum class PublicationStep { checking, words, signing, pages, clearing, done };

/// Told of each step, and of each page; answers whether to go on. If not, nothing is half done: a
/// publication that was not signed did not take place, one that was is followed by refresh_pages().
using PublicationProgress = std::function<bool(PublicationStep)>;

struct PublicationOrder {
  PersonNumber by = 0;
  /// Of what is approved, these records alone; none of them publishes once more what is on the
  /// kiosks, and nothing said publishes all.
  std::optional<std::set<model::RecordKey>> only = std::nullopt;
  /// Something must disappear: what refers to it is no reason to wait, and neither are word forms,
  /// which stay those of the publication before.
  bool recall = false;
  /// By the clock: of `only`, what cannot be published waits and holds up nothing else.
  bool timed = false;
};

struct Publication {
  /// Why nothing was published: what has to be mended first.
  std::vector<model::Problem> problems;
  bool took_place = false;
  /// It was told not to go on, before that or, with the pages to be written, after.
  bool gave_way = false;
  /// Why the phones' pages are still those of before; empty when they are up to date.
  std::string pages_behind;
};

class Publisher {
 public:
  Publisher(DraftStore& drafts, const model::Schemas& schemas, const PictureStore& pictures,
            Transactions& transactions, PublicationPlaces places)
      : drafts_(drafts),
        schemas_(schemas),
        pictures_(pictures),
        transactions_(transactions),
        places_(std::move(places)) {}

  /// One at a time. `noted` writes beside what the drafts learn of it, in the same transaction.
  [[nodiscard]] Result<Publication> publish(const PublicationOrder& order, Instant now,
                                            const PublicationProgress& progress,
                                            const std::function<Status()>& noted);

  /// Whether time alone has made the phones' pages untrue, so that refresh_pages() is due: since
  /// the start of this program, since a link opened, an event ended, a day began. True once.
  [[nodiscard]] bool claim_pages(Instant now) { return turn_.claim(now); }

  /// Writes the pages anew from what is on the kiosks. Nothing is published and nothing signed.
  /// False when it was told not to go on.
  [[nodiscard]] Result<bool> refresh_pages(Instant now, const PublicationProgress& progress);

  /// Addresses for a host's record that names none. Before the first publication.
  void found_at(model::HostAddresses addresses) { places_.addresses = std::move(addresses); }

  /// The host's document as it is published.
  [[nodiscard]] Json host_document(const Json& document) const {
    return model::with_addresses(document, places_.addresses);
  }

 private:
  [[nodiscard]] Result<std::map<std::string, Bytes>> media(
      const std::vector<model::Record>& records) const;
  [[nodiscard]] Result<bool> write_pages(const std::vector<model::Record>& records,
                                         std::map<std::string, Bytes> pictures, Instant now,
                                         const PublicationProgress& progress);
  /// Who signs and when, and what is written beside what the drafts learn of it.
  struct Signing {
    PersonNumber by = 0;
    Instant now{};
    const std::function<Status()>& noted;
  };
  [[nodiscard]] Result<PublicationPlan> plan_of(std::optional<std::set<model::RecordKey>> only);
  [[nodiscard]] Status sign(const PublicationPlan& plan,
                            const std::map<std::string, Bytes>& pictures, const FolderLock& lock,
                            const Signing& signing);
  void give_addresses(std::vector<model::Record>& records) const;
  void name_sizes(std::vector<model::Record>& records) const;
  void add_words(std::vector<model::Record>& records, bool recall) const;

  DraftStore& drafts_;
  const model::Schemas& schemas_;
  const PictureStore& pictures_;
  Transactions& transactions_;
  PublicationPlaces places_;
  PagesTurn turn_;
};

}  // namespace pobratym::desk
