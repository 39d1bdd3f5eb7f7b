// SPDX-License-Identifier: Apache-2.0
// From the drafts to the signed folder that kiosks follow. Edits go on meanwhile: what is published
// is what was approved when it began.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "content/base/clock.hpp"
#include "content/base/disk.hpp"
#include "content/desk/database/transactions.hpp"
#include "content/desk/drafts/draft_store.hpp"
#include "content/desk/pictures/picture_store.hpp"
#include "content/desk/publication/plan.hpp"
#include "content/model/schema.hpp"

namespace pobratym::desk {

struct PublicationPlaces {
  std::string origin;  ///< the city that signs
  Path repository;
  std::vector<Path> keys;
  Path media;  ///< pictures by the names that records use
  Path dictionaries;
};

enum class PublicationStep { checking, words, signing, pages, clearing, done };

using PublicationProgress = std::function<void(PublicationStep)>;

/// Keys limit a publication to those records; none publishes all that is approved.
struct PublicationOrder {
  PersonNumber by = 0;
  std::set<model::RecordKey> only = {};
  /// Something must disappear: what refers to it is no reason to wait, and neither are word forms.
  bool recall = false;
};

struct Publication {
  /// Why nothing was published: what has to be mended first.
  std::vector<model::Problem> problems;
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

 private:
  [[nodiscard]] Result<std::map<std::string, Bytes>> media(
      const std::vector<model::Record>& records) const;
  void name_sizes(std::vector<model::Record>& records) const;
  void add_words(std::vector<model::Record>& records, bool recall);

  DraftStore& drafts_;
  const model::Schemas& schemas_;
  const PictureStore& pictures_;
  Transactions& transactions_;
  PublicationPlaces places_;
  std::vector<model::Record> last_words_;  ///< the lexicon of the last publication
};

}  // namespace pobratym::desk
