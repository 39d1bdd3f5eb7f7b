// SPDX-License-Identifier: Apache-2.0
#include "content/tool/outbox_command.hpp"

#include <CLI/CLI.hpp>

#include "content/outbox/seal.hpp"

namespace pobratym::tool {
namespace {

int refuse(const Error& error, const Surroundings& surroundings) {
  surroundings.err << error.message << "\n";
  return kRefused;
}

/// "accepted" once it is on the disk.
Result<outbox::Fate> keep(Disk& disk, const Path& into, const outbox::Waiting& waiting) {
  const auto json = parse_json(waiting.document);
  if (!json) return tl::unexpected(json.error());
  const auto entry = outbox::entry_from_json(*json);
  if (!entry) return outbox::Fate{waiting.key, outbox::Verdict::refused, entry.error().message};
  const Path file = into / (entry->key + ".json");
  if (disk.exists(file)) return outbox::Fate{entry->key, outbox::Verdict::known, ""};
  // As it came, with what a newer kiosk may have added.
  if (auto written = disk.write(file, dump_json_pretty(*json)); !written) {
    return tl::unexpected(written.error());
  }
  return outbox::Fate{entry->key, outbox::Verdict::accepted, ""};
}

Path receipts_for(const OutboxOptions& options, const Path& file) {
  if (!options.receipts.empty()) return options.receipts;
  return std::filesystem::absolute(file).parent_path().parent_path() / "receipts";
}

Status open_one(Disk& disk, const outbox::OpeningKey& key, const OutboxOptions& options,
                const Path& file, const Surroundings& surroundings) {
  std::error_code error;
  if (!std::filesystem::is_regular_file(std::filesystem::symlink_status(file, error))) {
    return fail(ErrorCode::invalid, file.string() + " is no file; copy it from the stick again");
  }
  const auto sealed = disk.read(file, outbox::kLongestSealed);
  if (!sealed) return tl::unexpected(sealed.error());
  const auto letter = key.open(*sealed);
  if (!letter) return fail_in(file.string(), letter.error());
  std::vector<outbox::Fate> fates;
  std::size_t fresh = 0, refused = 0;
  for (const outbox::Waiting& waiting : letter->entries) {
    auto fate = keep(disk, options.into, waiting);
    if (!fate) return fail_in(file.string(), fate.error());
    fresh += fate->verdict == outbox::Verdict::accepted ? 1 : 0;
    refused += fate->verdict == outbox::Verdict::refused ? 1 : 0;
    if (outbox::is_key(fate->key)) fates.push_back(std::move(*fate));
  }
  const Path receipt =
      receipts_for(options, file) / outbox::receipt_name(letter->kiosk, letter->number);
  if (auto written = disk.write(receipt, outbox::receipt_document(*letter, fates)); !written) {
    return fail_in("the entries are kept, but not the receipt", written.error());
  }
  surroundings.out << file.string() << ": " << letter->entries.size() << " entries of "
                   << letter->kiosk << ", " << fresh << " of them new";
  if (refused > 0) surroundings.out << ", " << refused << " refused";
  surroundings.out << "\n  receipt: " << receipt.string() << "\n";
  return {};
}

}  // namespace

int outbox_key(const OutboxOptions& options, const Surroundings& surroundings) {
  RealDisk disk(FileMode::secret);
  if (!disk.exists(options.key)) {
    if (auto saved = outbox::OpeningKey::generate().save(disk, options.key); !saved) {
      return refuse(saved.error(), surroundings);
    }
    surroundings.err << "A new key was made. Whoever holds " << options.key.string()
                     << " reads what residents wrote; without it nobody does.\n";
  }
  const auto key = outbox::OpeningKey::load(disk, options.key);
  if (!key) return refuse(key.error(), surroundings);
  surroundings.out << key->sealing_key().hex() << "\n";
  return kDone;
}

int open_outbox(const OutboxOptions& options, const Surroundings& surroundings) {
  RealDisk disk(FileMode::secret);  // residents' words are not for everybody on this computer
  const auto key = outbox::OpeningKey::load(disk, options.key);
  if (!key) return refuse(key.error(), surroundings);
  int code = kDone;
  for (const Path& file : options.files) {
    if (auto opened = open_one(disk, *key, options, file, surroundings); !opened) {
      code = refuse(opened.error(), surroundings);
    }
  }
  return code;
}

void add_outbox_commands(CLI::App& app, OutboxOptions& options, int& code,
                         const Surroundings& surroundings) {
  CLI::App* outbox = app.add_subcommand(
      "outbox", "Opens what residents said at kiosks and a USB stick has brought");
  outbox->require_subcommand(1);
  CLI::App* key = outbox->add_subcommand(
      "key", "Shows the public key for the host's record; makes the key when there is none");
  key->add_option("KEY", options.key, "The file of the secret key")->required();
  key->callback([&] { code = outbox_key(options, surroundings); });
  CLI::App* open = outbox->add_subcommand(
      "open", "Keeps each entry as a file, and writes the receipts by which kiosks forget them");
  open->add_option("FILE", options.files, "Files from the stick's folder pobratym/outbox")
      ->required();
  open->add_option("--key", options.key, "The file of the secret key")->required();
  open->add_option("--into", options.into, "The folder for entries")->required();
  open->add_option("--receipts", options.receipts,
                   "The folder for receipts; without it pobratym/receipts on the stick");
  open->callback([&] { code = open_outbox(options, surroundings); });
  outbox->footer(
      "\nExamples:\n"
      "  pobratym-pack outbox key ~/pobratym-keys/desk/outbox.json\n"
      "  pobratym-pack outbox open /media/anna/STICK/pobratym/outbox/*.sealed \\\n"
      "      --key ~/pobratym-keys/desk/outbox.json --into ~/residents\n");
}

}  // namespace pobratym::tool
