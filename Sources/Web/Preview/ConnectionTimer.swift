import NIOCore

/// The one timer of a connection.
///
/// A new time costs nothing but a number while it is later than the last: the timer that runs already looks at it.
final class ConnectionTimer {
    /// Told whether the client has read since the last look, and whether it has something to read.
    typealias Action = (_ context: ChannelHandlerContext, _ isReading: Bool, _ hasUnread: Bool) -> Void

    private var deadline = NIODeadline.distantFuture
    private var scheduledFor = NIODeadline.distantFuture
    private var task: Scheduled<Void>?
    private var unread = 0

    /// Calls `action` after `time`, unless called again before.
    func expire(in time: TimeAmount, _ context: ChannelHandlerContext, _ action: @escaping Action) {
        deadline = .now() + time
        if task == nil || deadline < scheduledFor { schedule(context, action) }
    }

    func cancel() {
        task?.cancel()
        task = nil
    }

    private func schedule(_ context: ChannelHandlerContext, _ action: @escaping Action) {
        task?.cancel()
        scheduledFor = deadline
        task = context.eventLoop.assumeIsolated().scheduleTask(deadline: deadline) {
            self.task = nil
            guard context.channel.isActive else { return }
            guard .now() >= self.deadline else { return self.schedule(context, action) }
            let unread = (try? context.channel.syncOptions?.getOption(.bufferedWritableBytes)) ?? 0
            let isReading = unread > 0 && unread != self.unread
            self.unread = unread
            action(context, isReading, unread > 0)
        }
    }
}

@available(*, unavailable)
extension ConnectionTimer: Sendable {}
