/* Writes down, for a program that is started with this library in LD_PRELOAD, everything that it does to the files below
 * one directory: what it opens, writes, truncates, syncs, unlinks. tests/src/power_cut/ reads that journal and rebuilds
 * the files as a power cut could have left them.
 *
 *   POWER_CUT_ROOT     the directory, an absolute path without symbolic links
 *   POWER_CUT_JOURNAL  the journal, a file elsewhere; it is appended to
 *   POWER_CUT_SWALLOW  if set, syncs do nothing and say that all is well
 *   POWER_CUT_DIE_AT   if set, the process kills itself instead of carrying out that sync, counted from 1
 *
 * Only calls that SQLite and Rust's std make on Linux are here. What reached the files by any other way (a writable
 * mapping, io_uring, rename) would be found out: the harness compares the journal's files with the real ones. SQLite's
 * -shm files are left out. They are memory that happens to have a name, and are made anew after a crash.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

/* What stands before every entry's bytes in the journal, in the machine's own byte order. */
struct head {
    uint64_t what;   /* one letter, see the calls of note() */
    int64_t fd;      /* of files that are open */
    uint64_t number; /* an offset, a size, or for a sync how many entries there were when it began */
    uint64_t length; /* of the bytes that follow: a path or what was written */
};

enum { MOST_FILES = 1 << 16 };

static int (*real_open)(const char *, int, ...);
static int (*real_openat)(int, const char *, int, ...);
static int (*real_close)(int);
static int (*real_mkdir)(const char *, mode_t);
static int (*real_unlink)(const char *);
static ssize_t (*real_write)(int, const void *, size_t);
static ssize_t (*real_writev)(int, const struct iovec *, int);
static ssize_t (*real_pwrite)(int, const void *, size_t, off_t);
static int (*real_ftruncate)(int, off_t);
static int (*real_fsync)(int);
static int (*real_fdatasync)(int);

/* Held around a call and its entry, so that the journal has the order in which things happened. */
static pthread_mutex_t order = PTHREAD_RECURSIVE_MUTEX_INITIALIZER_NP;
static pthread_once_t once = PTHREAD_ONCE_INIT;
static const char *root;
static int journal = -1;
static int swallow;
static uint64_t die_at, syncs, entries;
/* Which descriptors are of files below the root. Each belongs to who opened it, so reading needs no lock. */
static char watched[MOST_FILES];

static void fail(const char *why)
{
    fprintf(stderr, "power cut: %s: %s\n", why, strerror(errno));
    abort();
}

static void note(char what, int fd, uint64_t number, const void *bytes, size_t length)
{
    struct head head = {(uint64_t)what, fd, number, length};
    struct iovec parts[2] = {{&head, sizeof head}, {(void *)bytes, length}};
    if (real_writev(journal, parts, 2) != (ssize_t)(sizeof head + length))
        fail("the journal cannot be written");
    entries++;
}

static void start(void)
{
    *(void **)&real_open = dlsym(RTLD_NEXT, "open");
    *(void **)&real_openat = dlsym(RTLD_NEXT, "openat");
    *(void **)&real_close = dlsym(RTLD_NEXT, "close");
    *(void **)&real_mkdir = dlsym(RTLD_NEXT, "mkdir");
    *(void **)&real_unlink = dlsym(RTLD_NEXT, "unlink");
    *(void **)&real_write = dlsym(RTLD_NEXT, "write");
    *(void **)&real_writev = dlsym(RTLD_NEXT, "writev");
    *(void **)&real_pwrite = dlsym(RTLD_NEXT, "pwrite");
    *(void **)&real_ftruncate = dlsym(RTLD_NEXT, "ftruncate");
    *(void **)&real_fsync = dlsym(RTLD_NEXT, "fsync");
    *(void **)&real_fdatasync = dlsym(RTLD_NEXT, "fdatasync");
    root = getenv("POWER_CUT_ROOT");
    const char *path = getenv("POWER_CUT_JOURNAL");
    if (!root || !path)
        fail("POWER_CUT_ROOT and POWER_CUT_JOURNAL are not set");
    journal = real_open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (journal < 0)
        fail(path);
    swallow = getenv("POWER_CUT_SWALLOW") != NULL;
    const char *number = getenv("POWER_CUT_DIE_AT");
    die_at = number ? strtoull(number, NULL, 10) : 0;
    note('P', -1, 0, NULL, 0); /* a process begins */
}

__attribute__((constructor)) static void ready(void)
{
    pthread_once(&once, start);
}

/* A process that exits must not do so while another thread is between a call and its entry. */
__attribute__((destructor)) static void end(void)
{
    pthread_mutex_lock(&order);
}

static int below(const char *path)
{
    size_t length = strlen(root), end = strlen(path);
    if (strncmp(path, root, length) != 0 || (path[length] != '/' && path[length] != '\0'))
        return 0;
    return end < 4 || strcmp(path + end - 4, "-shm") != 0;
}

static int is_watched(int fd)
{
    ready();
    return fd >= 0 && fd < MOST_FILES && watched[fd];
}

static int open_at(int folder, const char *path, int flags, mode_t mode)
{
    ready();
    if (path[0] != '/' || !below(path))
        return real_openat(folder, path, flags, mode);
    pthread_mutex_lock(&order);
    int was_there = access(path, F_OK) == 0;
    int fd = real_openat(folder, path, flags, mode);
    int why = errno;
    if (fd >= 0) {
        if (fd >= MOST_FILES)
            fail("too many open files");
        watched[fd] = 1;
        note(was_there ? 'O' : 'N', fd, 0, path, strlen(path)); /* open; open a new one */
        if (was_there && (flags & O_TRUNC))
            note('T', fd, 0, NULL, 0);
    }
    pthread_mutex_unlock(&order);
    errno = why;
    return fd;
}

static mode_t mode_of(int flags, va_list more)
{
    return flags & (O_CREAT | __O_TMPFILE) ? va_arg(more, mode_t) : 0;
}

int open(const char *path, int flags, ...)
{
    va_list more;
    va_start(more, flags);
    mode_t mode = mode_of(flags, more);
    va_end(more);
    return open_at(AT_FDCWD, path, flags, mode);
}

int openat(int folder, const char *path, int flags, ...)
{
    va_list more;
    va_start(more, flags);
    mode_t mode = mode_of(flags, more);
    va_end(more);
    return open_at(folder, path, flags, mode);
}

int close(int fd)
{
    if (!is_watched(fd))
        return real_close(fd);
    pthread_mutex_lock(&order);
    watched[fd] = 0;
    note('C', fd, 0, NULL, 0); /* close: before the call, since the number is another's as soon as it is free */
    int result = real_close(fd);
    pthread_mutex_unlock(&order);
    return result;
}

int mkdir(const char *path, mode_t mode)
{
    ready();
    if (!below(path))
        return real_mkdir(path, mode);
    pthread_mutex_lock(&order);
    int result = real_mkdir(path, mode), why = errno;
    if (result == 0)
        note('D', -1, 0, path, strlen(path)); /* a directory */
    pthread_mutex_unlock(&order);
    errno = why;
    return result;
}

int unlink(const char *path)
{
    ready();
    if (!below(path))
        return real_unlink(path);
    pthread_mutex_lock(&order);
    int result = real_unlink(path), why = errno;
    if (result == 0)
        note('U', -1, 0, path, strlen(path)); /* unlink */
    pthread_mutex_unlock(&order);
    errno = why;
    return result;
}

ssize_t pwrite(int fd, const void *bytes, size_t length, off_t offset)
{
    if (!is_watched(fd))
        return real_pwrite(fd, bytes, length, offset);
    pthread_mutex_lock(&order);
    ssize_t result = real_pwrite(fd, bytes, length, offset);
    int why = errno;
    if (result > 0)
        note('W', fd, (uint64_t)offset, bytes, (size_t)result); /* write */
    pthread_mutex_unlock(&order);
    errno = why;
    return result;
}

ssize_t write(int fd, const void *bytes, size_t length)
{
    if (!is_watched(fd))
        return real_write(fd, bytes, length);
    pthread_mutex_lock(&order);
    off_t offset = lseek(fd, 0, SEEK_CUR);
    ssize_t result = real_write(fd, bytes, length);
    int why = errno;
    if (result > 0)
        note('W', fd, (uint64_t)offset, bytes, (size_t)result);
    pthread_mutex_unlock(&order);
    errno = why;
    return result;
}

ssize_t writev(int fd, const struct iovec *parts, int count)
{
    ready();
    /* On a watched file the first part alone: fewer bytes than asked for is an answer that every caller must expect. */
    if (is_watched(fd) && count > 0)
        return write(fd, parts[0].iov_base, parts[0].iov_len);
    return real_writev(fd, parts, count);
}

int ftruncate(int fd, off_t size)
{
    if (!is_watched(fd))
        return real_ftruncate(fd, size);
    pthread_mutex_lock(&order);
    int result = real_ftruncate(fd, size), why = errno;
    if (result == 0)
        note('T', fd, (uint64_t)size, NULL, 0); /* truncate, or extend by zeros */
    pthread_mutex_unlock(&order);
    errno = why;
    return result;
}

/* The call itself is made without the lock, as other threads may write meanwhile: what they write is not synced by it. */
static int synced(int fd, int (*call)(int))
{
    pthread_mutex_lock(&order);
    if (++syncs == die_at)
        kill(getpid(), SIGKILL);
    uint64_t before = entries;
    pthread_mutex_unlock(&order);
    if (swallow)
        return 0;
    int result = call(fd), why = errno;
    pthread_mutex_lock(&order);
    if (result == 0)
        note('S', fd, before, NULL, 0); /* synced */
    pthread_mutex_unlock(&order);
    errno = why;
    return result;
}

int fsync(int fd)
{
    return is_watched(fd) ? synced(fd, real_fsync) : real_fsync(fd);
}

int fdatasync(int fd)
{
    return is_watched(fd) ? synced(fd, real_fdatasync) : real_fdatasync(fd);
}

/* On 64-bit Linux these are the same functions by other names. */
int open64(const char *, int, ...) __attribute__((alias("open")));
int openat64(int, const char *, int, ...) __attribute__((alias("openat")));
ssize_t pwrite64(int, const void *, size_t, off_t) __attribute__((alias("pwrite")));
int ftruncate64(int, off_t) __attribute__((alias("ftruncate")));
