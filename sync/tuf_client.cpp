// SPDX-License-Identifier: Apache-2.0
// tuf-client: our client workflow behind the command line that the public conformance suite of The
// Update Framework drives. It follows any TUF repository, and is no part of a kiosk.
#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include "content/repository/layout.hpp"
#include "content/repository/limits.hpp"
#include "content/repository/verify.hpp"
#include "sync/curl_transport.hpp"
#include "sync/target_download.hpp"
#include "sync/target_search.hpp"
#include "sync/workflow.hpp"

using namespace pobratym;

namespace {

constexpr int kDone = 0, kFailed = 1;

struct Arguments {
  std::string metadata_dir, metadata_url, target_dir, target_base_url, trusted_root;
  std::vector<std::string> target_names;
};

Status need(const std::string& value, const char* option) {
  if (!value.empty()) return {};
  return fail(ErrorCode::invalid, std::string("this needs ") + option);
}

Status init(const Arguments& arguments, Disk& disk) {
  const auto root = disk.read(arguments.trusted_root, repository::kMaxRootBytes);
  if (!root) return tl::unexpected(root.error());
  if (const auto verified = repository::verify_first_root(*root); !verified) {
    return tl::unexpected(verified.error());
  }
  sync::MetadataStore store(disk, sync::MetadataStore::Folder{arguments.metadata_dir});
  return store.keep("root", *root);
}

/// The metadata of one repository, brought up to date.
struct Refreshed {
  std::unique_ptr<sync::CurlTransport> transport;
  std::unique_ptr<sync::MetadataStore> store;
  std::unique_ptr<sync::Workflow> workflow;
  sync::TopRoles top;
};

Result<Refreshed> refresh(const Arguments& arguments, Disk& disk, Instant now) {
  auto transport = sync::CurlTransport::open(arguments.metadata_url, {});
  if (!transport) return tl::unexpected(transport.error());
  (*transport)->begin_run();
  auto store = std::make_unique<sync::MetadataStore>(
      disk, sync::MetadataStore::Folder{arguments.metadata_dir});
  auto workflow = std::make_unique<sync::Workflow>(
      **transport, *store, sync::Asking{.folder = "", .sparingly = false}, now);
  auto root = workflow->first_root(std::nullopt);
  if (!root) return tl::unexpected(root.error());
  auto top = workflow->top_roles(std::move(*root));
  if (!top) return tl::unexpected(top.error());
  return Refreshed{std::move(*transport), std::move(store), std::move(workflow), std::move(*top)};
}

/// One file a target, whatever its name: "a/b" becomes "a%2Fb", so that no name leads elsewhere.
Path local_path(const Arguments& arguments, const std::string& name) {
  return Path(arguments.target_dir) / repository::quote_for_url(name);
}

Status fetch_target(const Arguments& arguments, const std::string& name, Refreshed& metadata,
                    sync::Transport& targets, Disk& disk) {
  const auto file = sync::find_target(*metadata.workflow, metadata.top, name);
  if (!file) return tl::unexpected(file.error());
  const std::string path =
      repository::tuf_target_path(name, *file, metadata.top.root->consistent_snapshot);
  return sync::download_target(targets, disk, {name, *file, path}, local_path(arguments, name));
}

Status download(const Arguments& arguments, Disk& disk, Instant now) {
  auto metadata = refresh(arguments, disk, now);
  if (!metadata) return tl::unexpected(metadata.error());
  auto targets = sync::CurlTransport::open(arguments.target_base_url, {});
  if (!targets) return tl::unexpected(targets.error());
  (*targets)->begin_run();
  for (const std::string& name : arguments.target_names) {
    if (auto done = fetch_target(arguments, name, *metadata, **targets, disk); !done) {
      return fail_in(name, done.error());
    }
  }
  return {};
}

Status run(const CLI::App& app, const Arguments& arguments) {
  RealDisk disk;
  const Instant now = SystemClock().now();
  if (app.got_subcommand("init")) return init(arguments, disk);
  if (auto given = need(arguments.metadata_url, "--metadata-url"); !given) return given;
  if (app.got_subcommand("refresh")) {
    const auto refreshed = refresh(arguments, disk, now);
    return refreshed ? Status() : tl::unexpected(refreshed.error());
  }
  Status given = need(arguments.target_dir, "--target-dir");
  if (given) given = need(arguments.target_base_url, "--target-base-url");
  if (given && arguments.target_names.empty()) given = need("", "--target-name");
  return given ? download(arguments, disk, now) : given;
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app{"Follows a repository of The Update Framework, for its conformance suite."};
  app.require_subcommand(1);
  Arguments arguments;
  app.add_option("--metadata-dir", arguments.metadata_dir, "folder of the trusted metadata")
      ->required();
  app.add_option("--metadata-url", arguments.metadata_url, "where the repository's metadata is");
  app.add_option("--target-name", arguments.target_names, "a file to download; may be repeated")
      ->expected(1)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  app.add_option("--target-dir", arguments.target_dir, "folder for what is downloaded");
  app.add_option("--target-base-url", arguments.target_base_url, "where its files are");
  app.add_subcommand("init", "Trust a root")
      ->add_option("ROOT", arguments.trusted_root, "root.json")
      ->required();
  app.add_subcommand("refresh", "Bring the metadata up to date");
  app.add_subcommand("download", "Bring the metadata up to date and fetch files");
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? kDone : kFailed;
  }
  if (const auto done = run(app, arguments); !done) {
    std::cerr << "tuf-client: " << done.error().message << "\n";
    return kFailed;
  }
  return kDone;
}
