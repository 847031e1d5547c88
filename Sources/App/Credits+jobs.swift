import Accounts
import Jobs
import Sites
import Storage

/// The ledger keeps step with the queue: what a job may cost is set aside when it is accepted, and settled or given
/// back when it ends, in the transaction of either.
extension Credits {
    /// What the queue calls with every job that it accepts, or tries again by hand.
    var reservingForJobs: JobQueue.TransitionHook {
        { tx, job in
            let price = price(of: job)
            guard price > 0 else { return }
            let work = CreditWork(
                job: job.id, kind: job.kind, workspace: job.workspace, user: job.user, project: job.project)
            tx.atEnd(Self.key(of: job.workspace)) { try reserve(price, for: work, in: $0) }
        }
    }

    /// What the queue calls with every change of a job.
    ///
    /// Prices may have changed since the job was accepted: what was set aside for it is what counts.
    var followingJobs: JobQueue.TransitionHook {
        { tx, job in
            guard job.state.isFinal, options.prices[job.kind] != nil else { return }
            let id = job.id
            if job.state == .succeeded {
                let used = (try? job.result?.decode(Result.self))?.credits
                tx.atEnd(Self.key(of: job.workspace)) { try settle(id, used: used, in: $0) }
            } else {
                let end: CreditEntry.BadEnd = job.state == .failed ? .failed : .cancelled
                tx.atEnd(Self.key(of: job.workspace)) { try release(id, because: end, in: $0) }
            }
        }
    }

    /// What the result of a job says of its cost; where it says nothing, it costs what was set aside.
    private struct Result: Decodable {
        var credits: Int64?
    }

    /// Designs to choose from cost as much as each of them alone.
    private func price(of job: JobRecord) -> Int64 {
        guard let price = options.prices[job.kind], price > 0 else { return 0 }
        guard job.kind == SiteGeneration.kind, let order = try? job.payload.decode(SiteGeneration.self) else {
            return price
        }
        return price * Int64(order.directions ?? 1)
    }
}
