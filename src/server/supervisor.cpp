#include "server/supervisor.hpp"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstddef>
#include <ctime>
#include <string_view>

#include <fcntl.h>
#include <grp.h>
#include <poll.h>
#include <sys/file.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif

namespace retort::inline v1 {

namespace {

// The program that forks may have threads, so that between fork() and exec() nothing may be called that is not
// async-signal-safe: no memory is allocated, and nothing throws. What needs either is prepared in Orders.

using Arguments = std::vector<char*>;

Arguments arguments_of(const std::vector<std::string>& words) {
  Arguments arguments;
  for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  return arguments;
}

/// Looks at the Supervision that it is made from.
struct Orders {
  explicit Orders(const Supervision& from)
      : initdb(arguments_of(from.initdb)),
        postgres(arguments_of(from.postgres)),
        remove(arguments_of(from.remove)),
        log((from.folder / log_name).string()),
        status_file((from.folder / "data" / "postmaster.pid").string()),
        run_as(from.run_as),
        linger(static_cast<int>(from.linger.count())),
        lock(from.lock.string()) {}

  Arguments initdb;
  Arguments postgres;
  Arguments remove;
  std::string log;
  std::string status_file;
  std::optional<ServerUser> run_as;
  int linger;
  std::string lock;
};

constexpr int listener = 3;  ///< where the supervisor keeps it

volatile std::sig_atomic_t is_told_to_end = 0;

void end(int) { is_told_to_end = 1; }

void close_from(int first) {
#ifdef SYS_close_range
  if (syscall(SYS_close_range, static_cast<unsigned>(first), ~0U, 0U) == 0) return;
#endif
  constexpr int usual_limit = 1024;
  for (int descriptor = first; descriptor < usual_limit; ++descriptor) close(descriptor);
}

void set_files_up(int given_listener, const char* log) {
  if (given_listener != listener) dup2(given_listener, listener);
  close_from(listener + 1);
  const int nothing = open("/dev/null", O_RDWR);
  const int messages = open(log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  dup2(nothing, 0);
  dup2(messages < 0 ? nothing : messages, 1);
  dup2(1, 2);
  close_from(listener + 1);
  fcntl(listener, F_SETFD, FD_CLOEXEC);
  fcntl(listener, F_SETFL, O_NONBLOCK);
}

void set_signals(void (*of_the_terminal)(int), void (*of_the_end)(int)) {
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, nullptr);
  struct sigaction action {};
  action.sa_handler = of_the_terminal;
  for (const int signal : {SIGINT, SIGHUP, SIGQUIT, SIGPIPE, SIGALRM, SIGUSR1, SIGUSR2}) {
    sigaction(signal, &action, nullptr);
  }
  action.sa_handler = of_the_end;
  sigaction(SIGTERM, &action, nullptr);
  action.sa_handler = SIG_DFL;
  sigaction(SIGCHLD, &action, nullptr);
}

bool become(const std::optional<ServerUser>& other) {
  return !other || (setgroups(1, &other->group) == 0 && setgid(other->group) == 0 && setuid(other->user) == 0);
}

/// A program that ends by `at_end` when the supervisor is killed.
pid_t start(const Arguments& arguments, const std::optional<ServerUser>& run_as, [[maybe_unused]] int at_end) {
  const pid_t supervisor = getpid();
  const pid_t child = fork();
  if (child != 0) return child;
  set_signals(SIG_DFL, SIG_DFL);
  if (!become(run_as)) _exit(1);
#ifdef __linux__
  prctl(PR_SET_PDEATHSIG, at_end);
#endif
  if (getppid() == supervisor) execve(arguments[0], arguments.data(), environ);
  _exit(1);
}

bool succeeds(pid_t child) {
  int status = 0;
  while (waitpid(child, &status, 0) < 0) {
    if (errno != EINTR || is_told_to_end != 0) return false;
  }
  return child > 0 && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

/// The server writes there what pg_ctl looks at: its last line begins with "ready".
bool says_ready(const char* status_file) {
  const int file = open(status_file, O_RDONLY | O_CLOEXEC);
  if (file < 0) return false;
  std::array<char, 1024> content{};
  const ssize_t size = read(file, content.data(), content.size());
  close(file);
  return size > 0 &&
         std::string_view(content.data(), static_cast<std::size_t>(size)).find("\nready") != std::string_view::npos;
}

bool has_ended(pid_t child) {
  siginfo_t status{};
  return waitid(P_PID, static_cast<id_t>(child), &status, WEXITED | WNOHANG | WNOWAIT) != 0 || status.si_pid != 0;
}

/// As long as it takes, while the server lives.
bool becomes_ready(pid_t server, const char* status_file) {
  constexpr timespec pause{.tv_sec = 0, .tv_nsec = 2'000'000};
  while (!says_ready(status_file)) {
    if (is_told_to_end != 0 || has_ended(server)) return false;
    nanosleep(&pause, nullptr);
  }
  return true;
}

/// Those who use the server, each by a connection to the listener.
class Users {
 public:
  explicit Users(SupervisorAnswer answer) : answer_(answer) {}

  /// Until there has been none for `linger` milliseconds. Told to end, or when the server is gone (nobody holds the
  /// other end of `server` any more), the supervisor waits for nobody: false.
  bool wait(int linger, int server) {
    files_[0].fd = listener;
    files_[1].fd = server;
    while (is_told_to_end == 0 && files_[1].revents == 0) {
      files_[0].events = count_ < files_.size() ? POLLIN : 0;  // the others wait until there is room
      const int ready = poll(files_.data(), static_cast<nfds_t>(count_), count_ > first_user ? -1 : linger);
      if (ready == 0) return true;
      if (ready < 0) continue;
      let_go();
      if ((files_[0].revents & POLLIN) != 0) let_in();
    }
    return false;
  }

 private:
  void let_in() {
    const int user = accept4(listener, nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK);
    if (user < 0) return;
    const auto byte = static_cast<char>(answer_);
    if (send(user, &byte, 1, MSG_NOSIGNAL) != 1) {
      close(user);
      return;
    }
    files_[count_++] = {.fd = user, .events = POLLIN, .revents = 0};
  }

  void let_go() {
    for (std::size_t i = first_user; i < count_;) {
      if (files_[i].revents == 0) {
        ++i;
        continue;
      }
      close(files_[i].fd);
      files_[i] = files_[--count_];
    }
  }

  static constexpr std::size_t first_user = 2;
  SupervisorAnswer answer_;
  std::array<pollfd, 1024> files_{};
  std::size_t count_ = first_user;
};

bool has_visitor() {
  pollfd file{.fd = listener, .events = POLLIN, .revents = 0};
  return poll(&file, 1, 0) > 0;
}

/// Whoever comes now waits for the lock, and then starts a server of its own. False: someone has come already.
bool shut_door(const char* lock, bool must_end) {
  if (*lock == '\0') return true;
  const int file = open(lock, O_RDWR | O_CLOEXEC | O_NOFOLLOW);
  if (file < 0) return true;
  if (flock(file, must_end ? LOCK_EX : LOCK_EX | LOCK_NB) == 0 && (must_end || !has_visitor())) return true;
  close(file);
  return false;
}

/// For as long as there are users. Who has started this supervisor has connected before.
void serve(const Orders& orders, SupervisorAnswer answer, int server) {
  constexpr int moment = 100;
  Users users(answer);
  int linger = answer == SupervisorAnswer::ready ? orders.linger : moment;
  while (users.wait(linger, server)) {
    if (shut_door(orders.lock.c_str(), false)) return;
    linger = moment;
  }
  shut_door(orders.lock.c_str(), true);
}

[[noreturn]] void supervise_server(const Orders& orders) {
  std::array<int, 2> life{-1, -1};
  pid_t server = -1;
  SupervisorAnswer answer = SupervisorAnswer::failed;
  if (succeeds(start(orders.initdb, orders.run_as, SIGKILL)) && pipe(life.data()) == 0) {
    fcntl(life[0], F_SETFD, FD_CLOEXEC);
    server = start(orders.postgres, orders.run_as, SIGQUIT);
    close(life[1]);
    if (server > 0 && becomes_ready(server, orders.status_file.c_str())) answer = SupervisorAnswer::ready;
  }
  serve(orders, answer, answer == SupervisorAnswer::ready ? life[0] : -1);
  close(listener);
  if (server > 0 && kill(server, SIGQUIT) == 0) {  // at once: nothing has to be kept
    while (waitpid(server, nullptr, 0) < 0 && errno == EINTR) {
    }
  }
  is_told_to_end = 0;
  succeeds(start(orders.remove, std::nullopt, SIGTERM));
  if (!orders.lock.empty()) unlink(orders.lock.c_str());
  _exit(0);
}

}  // namespace

bool supervise(const Supervision& supervision) {
  const Orders orders(supervision);
  const pid_t child = fork();
  if (child == 0) {
    setsid();
    if (fork() != 0) _exit(0);  // so that it has no parent that would have to wait for it
    set_signals(SIG_IGN, end);
    set_files_up(supervision.listener, orders.log.c_str());
    if (chdir("/") != 0) _exit(1);
    supervise_server(orders);
  }
  while (child > 0 && waitpid(child, nullptr, 0) < 0 && errno == EINTR) {
  }  // nothing is to be waited for where the program ignores its children
  return child > 0;
}

}  // namespace retort::inline v1
