// libfaketime moves the deadlines of every timerfd by what a clock jumped, also of one on a monotonic clock, which it
// leaves alone otherwise: a sleep of half a second that begins while the clock is an hour behind would end in an hour.
// No machine does that. Loaded before libfaketime, this hands timers to the kernel as they are.

#define _GNU_SOURCE
#include <sys/syscall.h>
#include <sys/timerfd.h>
#include <unistd.h>

int timerfd_settime(int timer, int flags, const struct itimerspec *value, struct itimerspec *old) {
    return (int)syscall(SYS_timerfd_settime, timer, flags, value, old);
}

int timerfd_gettime(int timer, struct itimerspec *value) {
    return (int)syscall(SYS_timerfd_gettime, timer, value);
}
