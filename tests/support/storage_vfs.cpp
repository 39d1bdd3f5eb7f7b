// SPDX-License-Identifier: Apache-2.0
#include "tests/support/storage_vfs.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <new>
#include <stdexcept>
#include <string>

#include "tests/support/dice.hpp"

namespace pobratym::test {
namespace {

constexpr int kLongestPath = 512;
constexpr int kSectorSize = 4096;  // what SQLite's unix VFS says

/// What SQLite is told of everything but the files themselves.
struct Host {
  SimulatedStorage* storage = nullptr;
  Dice dice{0};
  int last_error = 0;
};

Host& host_of(sqlite3_vfs* vfs) { return *static_cast<Host*>(vfs->pAppData); }

/// An open file. SQLite allots its room, so that it is made and unmade by hand.
struct OpenFile {
  sqlite3_file base;
  Host* host;
  SimulatedStorage* storage;
  SimulatedStorage::Handle* handle;
  std::string* path;    ///< empty for a temporary file
  bool folder_to_sync;  ///< the file's name is not durable yet
  bool remove_at_close;
};

OpenFile& open_file(sqlite3_file* file) { return *reinterpret_cast<OpenFile*>(file); }

int answer(OpenFile& file, int error, int otherwise) {
  if (error == 0) return SQLITE_OK;
  file.host->last_error = error;
  return error == ENOSPC ? SQLITE_FULL : otherwise;
}

int close_file(sqlite3_file* base) {
  OpenFile& file = open_file(base);
  if (file.remove_at_close && !file.path->empty()) file.storage->remove(*file.path);
  delete file.handle;
  delete file.path;
  return SQLITE_OK;
}

int read_file(sqlite3_file* base, void* into, int amount, sqlite3_int64 offset) {
  const Bytes& bytes = *(*open_file(base).handle)->bytes;
  const auto from = static_cast<std::size_t>(offset);
  const auto wanted = static_cast<std::size_t>(amount);
  const std::size_t there = from < bytes.size() ? std::min(wanted, bytes.size() - from) : 0;
  if (there > 0) std::memcpy(into, bytes.data() + from, there);
  if (there == wanted) return SQLITE_OK;
  std::memset(static_cast<char*>(into) + there, 0, wanted - there);
  return SQLITE_IOERR_SHORT_READ;
}

int write_file(sqlite3_file* base, const void* bytes, int amount, sqlite3_int64 offset) {
  OpenFile& file = open_file(base);
  const BytesView view(static_cast<const char*>(bytes), static_cast<std::size_t>(amount));
  const int error = file.storage->write(*file.handle, static_cast<std::uint64_t>(offset), view);
  return answer(file, error, SQLITE_IOERR_WRITE);
}

int truncate_file(sqlite3_file* base, sqlite3_int64 length) {
  OpenFile& file = open_file(base);
  return answer(file, file.storage->truncate(*file.handle, static_cast<std::uint64_t>(length)),
                SQLITE_IOERR_TRUNCATE);
}

int sync_file(sqlite3_file* base, int) {
  OpenFile& file = open_file(base);
  if (const int error = file.storage->sync_file(*file.handle)) {
    return answer(file, error, SQLITE_IOERR_FSYNC);
  }
  if (file.folder_to_sync) static_cast<void>(file.storage->sync_folder(folder_of(*file.path)));
  file.folder_to_sync = false;
  return SQLITE_OK;
}

int file_size(sqlite3_file* base, sqlite3_int64* size) {
  *size = static_cast<sqlite3_int64>((*open_file(base).handle)->bytes->size());
  return SQLITE_OK;
}

// One process, one thread: nobody to keep out.
int lock_file(sqlite3_file*, int) { return SQLITE_OK; }
int unlock_file(sqlite3_file*, int) { return SQLITE_OK; }
int check_reserved(sqlite3_file*, int* reserved) {
  *reserved = 0;
  return SQLITE_OK;
}

int file_control(sqlite3_file* base, int operation, void* argument) {
  OpenFile& file = open_file(base);
  if (operation != SQLITE_FCNTL_HAS_MOVED) return SQLITE_NOTFOUND;
  const bool same = file.path->empty() || file.storage->find(*file.path) == *file.handle;
  *static_cast<int*>(argument) = same ? 0 : 1;
  return SQLITE_OK;
}

int sector_size(sqlite3_file*) { return kSectorSize; }
int characteristics(sqlite3_file*) { return SQLITE_IOCAP_POWERSAFE_OVERWRITE; }

const sqlite3_io_methods kMethods = [] {
  sqlite3_io_methods methods{};
  methods.iVersion = 1;
  methods.xClose = close_file;
  methods.xRead = read_file;
  methods.xWrite = write_file;
  methods.xTruncate = truncate_file;
  methods.xSync = sync_file;
  methods.xFileSize = file_size;
  methods.xLock = lock_file;
  methods.xUnlock = unlock_file;
  methods.xCheckReservedLock = check_reserved;
  methods.xFileControl = file_control;
  methods.xSectorSize = sector_size;
  methods.xDeviceCharacteristics = characteristics;
  return methods;
}();

bool is_journal(int flags) {
  return (flags & (SQLITE_OPEN_MAIN_JOURNAL | SQLITE_OPEN_SUPER_JOURNAL | SQLITE_OPEN_WAL)) != 0;
}

int open_in_vfs(sqlite3_vfs* vfs, const char* name, sqlite3_file* base, int flags, int* out) {
  Host& host = host_of(vfs);
  base->pMethods = nullptr;
  SimulatedStorage::Handle handle;
  bool made = false;
  if (name == nullptr) {
    handle = std::make_shared<SimulatedStorage::File>();
    handle->bytes = std::make_shared<Bytes>();
  } else {
    handle = host.storage->find(name);
    if (!handle && (flags & SQLITE_OPEN_CREATE) != 0) {
      host.last_error = host.storage->create(name, handle);
      made = true;
    } else if (!handle) {
      host.last_error = ENOENT;
    }
    if (!handle) return SQLITE_CANTOPEN;
  }
  auto* file = new (base) OpenFile{};
  file->host = &host;
  file->storage = host.storage;
  file->handle = new SimulatedStorage::Handle(std::move(handle));
  file->path = new std::string(name == nullptr ? "" : name);
  file->folder_to_sync = made && is_journal(flags);
  file->remove_at_close = (flags & SQLITE_OPEN_DELETEONCLOSE) != 0;
  file->base.pMethods = &kMethods;
  if (out != nullptr) *out = flags;
  return SQLITE_OK;
}

int remove_in_vfs(sqlite3_vfs* vfs, const char* name, int sync) {
  Host& host = host_of(vfs);
  const int error = host.storage->remove(name);
  if (error == ENOENT) return SQLITE_IOERR_DELETE_NOENT;
  host.last_error = error;
  if (error != 0) return SQLITE_IOERR_DELETE;
  if (sync == 0) return SQLITE_OK;
  return host.storage->sync_folder(folder_of(name)) == 0 ? SQLITE_OK : SQLITE_IOERR_DIR_FSYNC;
}

/// As the unix VFS has it: a journal without a byte is none.
int is_there(sqlite3_vfs* vfs, const char* name, int flags, int* there) {
  const auto file = host_of(vfs).storage->find(name);
  *there = file && (flags != SQLITE_ACCESS_EXISTS || !file->bytes->empty()) ? 1 : 0;
  return SQLITE_OK;
}

int full_name(sqlite3_vfs*, const char* name, int room, char* into) {
  sqlite3_snprintf(room, into, "%s", name);
  return SQLITE_OK;
}

int randomness(sqlite3_vfs* vfs, int amount, char* into) {
  for (int i = 0; i < amount; ++i) into[i] = static_cast<char>(host_of(vfs).dice.next());
  return amount;
}

int pause(sqlite3_vfs*, int microseconds) { return microseconds; }
int julian_day(sqlite3_vfs*, double* day) {
  *day = 2461368.5;
  return SQLITE_OK;
}
int last_error(sqlite3_vfs* vfs, int, char*) { return host_of(vfs).last_error; }

}  // namespace

struct StorageVfs::Registered {
  Host host;
  sqlite3_vfs vfs{};
  sqlite3_vfs* before = nullptr;
};

StorageVfs::StorageVfs() : registered_(std::make_unique<Registered>()) {
  sqlite3_initialize();
  registered_->before = sqlite3_vfs_find(nullptr);
  sqlite3_vfs& vfs = registered_->vfs;
  vfs.iVersion = 1;
  vfs.szOsFile = sizeof(OpenFile);
  vfs.mxPathname = kLongestPath;
  vfs.zName = "simulated storage";
  vfs.pAppData = &registered_->host;
  vfs.xOpen = open_in_vfs;
  vfs.xDelete = remove_in_vfs;
  vfs.xAccess = is_there;
  vfs.xFullPathname = full_name;
  vfs.xRandomness = randomness;
  vfs.xSleep = pause;
  vfs.xCurrentTime = julian_day;
  vfs.xGetLastError = last_error;
  if (sqlite3_vfs_register(&vfs, 1) != SQLITE_OK) throw std::runtime_error("no VFS registered");
  seed(0);
}

StorageVfs::~StorageVfs() {
  sqlite3_vfs_unregister(&registered_->vfs);
  sqlite3_vfs_register(registered_->before, 1);
}

void StorageVfs::use(SimulatedStorage& storage) { registered_->host.storage = &storage; }

void StorageVfs::seed(std::uint64_t seed) {
  registered_->host.dice = Dice(seed);
  sqlite3_randomness(0, nullptr);  // it asks again
}

}  // namespace pobratym::test
