/*
 * Stands between a process and its disk (LD_PRELOAD, Linux), for files below CONCORD_SHIM_DIR only.
 *
 * CONCORD_SHIM_FAIL=op:n:errno:times   the nth call of `op` (write, fsync, ftruncate, rename, unlink) fails with that
 *                                      error, and so do the `times` - 1 calls of it after that
 * CONCORD_SHIM_TRACE=file              every such call that succeeds, in order, a line each:
 *                                      W path offset hex | S path | T path length | U path | R path path
 * CONCORD_SHIM_COUNT=file              how many calls of each there were, at the end
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

enum op { WRITE, FSYNC, FTRUNCATE, RENAME, UNLINK, OPS };
static const char *const NAMES[OPS] = {"write", "fsync", "ftruncate", "rename", "unlink"};

static const char *dir;
static size_t dir_length;
static int trace = -1;
static int fail_op = -1, fail_errno;
static long fail_at, fail_times;
static long counts[OPS];
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

#define REAL(type, name, ...)                                                                                \
  static type (*real_##name)(__VA_ARGS__);                                                                   \
  if (!real_##name) real_##name = (type(*)(__VA_ARGS__))dlsym(RTLD_NEXT, #name)

__attribute__((constructor)) static void begin(void) {
  dir = getenv("CONCORD_SHIM_DIR");
  dir_length = dir ? strlen(dir) : 0;
  const char *fail = getenv("CONCORD_SHIM_FAIL");
  char name[16];
  if (fail && sscanf(fail, "%15[a-z]:%ld:%d:%ld", name, &fail_at, &fail_errno, &fail_times) == 4)
    for (int op = 0; op < OPS; op++)
      if (strcmp(name, NAMES[op]) == 0) fail_op = op;
  const char *file = getenv("CONCORD_SHIM_TRACE");
  if (file) trace = open(file, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

/* Written again and again, as the process may be killed at any moment. */
static void keep_counts(void) {
  const char *file = getenv("CONCORD_SHIM_COUNT");
  if (!file) return;
  REAL(ssize_t, write, int, const void *, size_t);
  int fd = open(file, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
  char text[200];
  int length = snprintf(text, sizeof text, "%12ld %12ld %12ld %12ld %12ld\n", counts[WRITE], counts[FSYNC],
                        counts[FTRUNCATE], counts[RENAME], counts[UNLINK]);
  if (fd >= 0 && real_write(fd, text, (size_t)length) < 0) abort();
  close(fd);
}

static int below(const char *path) {
  return dir && strncmp(path, dir, dir_length) == 0 && (path[dir_length] == '/' || path[dir_length] == 0);
}

/* Whether a descriptor is one of ours, and its path. */
static int ours(int fd, char *path) {
  if (!dir || fd == trace) return 0;
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, PATH_MAX - 1);
  if (length < 0) return 0;
  path[length] = 0;
  char *deleted = strstr(path, " (deleted)");
  if (deleted) *deleted = 0;
  return below(path);
}

/* Counts a call; whether it has to fail, with errno set. */
static int fails(enum op op) {
  pthread_mutex_lock(&lock);
  long n = ++counts[op];
  keep_counts();
  pthread_mutex_unlock(&lock);
  if (fail_op != (int)op || n < fail_at || n >= fail_at + fail_times) return 0;
  errno = fail_errno;
  return 1;
}

static void tell(const char *text, size_t length) {
  REAL(ssize_t, write, int, const void *, size_t);
  int before = errno;
  if (real_write(trace, text, length) != (ssize_t)length) abort();
  errno = before;
}

static void told(const char *format, ...) {
  if (trace < 0) return;
  char text[3 * PATH_MAX];
  va_list args;
  va_start(args, format);
  int length = vsnprintf(text, sizeof text, format, args);
  va_end(args);
  tell(text, (size_t)length);
}

static void told_write(const char *path, off_t at, const unsigned char *data, ssize_t length) {
  if (trace < 0 || length <= 0) return;
  static const char HEX[] = "0123456789abcdef";
  char *text = malloc((size_t)length * 2 + PATH_MAX + 64);
  if (!text) abort();
  size_t used = (size_t)sprintf(text, "W %s %lld ", path, (long long)at);
  for (ssize_t n = 0; n < length; n++) {
    text[used++] = HEX[data[n] >> 4];
    text[used++] = HEX[data[n] & 15];
  }
  text[used++] = '\n';
  tell(text, used);
  free(text);
}

ssize_t write(int fd, const void *data, size_t length) {
  REAL(ssize_t, write, int, const void *, size_t);
  char path[PATH_MAX];
  if (!ours(fd, path)) return real_write(fd, data, length);
  if (fails(WRITE)) return -1;
  off_t at = lseek(fd, 0, fcntl(fd, F_GETFL) & O_APPEND ? SEEK_END : SEEK_CUR);
  ssize_t done = real_write(fd, data, length);
  told_write(path, at, data, done);
  return done;
}

#define PWRITE(name)                                                                                         \
  ssize_t name(int fd, const void *data, size_t length, off_t at) {                                          \
    REAL(ssize_t, name, int, const void *, size_t, off_t);                                                   \
    char path[PATH_MAX];                                                                                     \
    if (!ours(fd, path)) return real_##name(fd, data, length, at);                                           \
    if (fails(WRITE)) return -1;                                                                             \
    ssize_t done = real_##name(fd, data, length, at);                                                        \
    told_write(path, at, data, done);                                                                        \
    return done;                                                                                             \
  }
PWRITE(pwrite)
PWRITE(pwrite64)

ssize_t writev(int fd, const struct iovec *parts, int count) {
  REAL(ssize_t, writev, int, const struct iovec *, int);
  char path[PATH_MAX];
  if (ours(fd, path) && fails(WRITE)) return -1;
  return real_writev(fd, parts, count);
}

#define SYNC(name)                                                                                           \
  int name(int fd) {                                                                                         \
    REAL(int, name, int);                                                                                    \
    char path[PATH_MAX];                                                                                     \
    if (!ours(fd, path)) return real_##name(fd);                                                             \
    if (fails(FSYNC)) return -1;                                                                             \
    int done = real_##name(fd);                                                                              \
    if (done == 0) told("S %s\n", path);                                                                     \
    return done;                                                                                             \
  }
SYNC(fsync)
SYNC(fdatasync)

#define TRUNCATE(name)                                                                                       \
  int name(int fd, off_t length) {                                                                           \
    REAL(int, name, int, off_t);                                                                             \
    char path[PATH_MAX];                                                                                     \
    if (!ours(fd, path)) return real_##name(fd, length);                                                     \
    if (fails(FTRUNCATE)) return -1;                                                                         \
    int done = real_##name(fd, length);                                                                      \
    if (done == 0) told("T %s %lld\n", path, (long long)length);                                             \
    return done;                                                                                             \
  }
TRUNCATE(ftruncate)
TRUNCATE(ftruncate64)

int rename(const char *from, const char *to) {
  REAL(int, rename, const char *, const char *);
  if (!below(from) && !below(to)) return real_rename(from, to);
  if (fails(RENAME)) return -1;
  int done = real_rename(from, to);
  if (done == 0) told("R %s %s\n", from, to);
  return done;
}

int unlink(const char *path) {
  REAL(int, unlink, const char *);
  if (!below(path)) return real_unlink(path);
  if (fails(UNLINK)) return -1;
  int done = real_unlink(path);
  if (done == 0) told("U %s\n", path);
  return done;
}
