import ArgumentParser
import Casework

/// Whether required follow-ups are added.
struct StandingFollowupOptions: ParsableArguments {
  @Flag(inversion: .prefixedNo, help: "Add the follow-ups that the rules ask for.")
  var duties = true

  /// The proposal with its required follow-ups, unless they are declined.
  func added(to proposal: Proposal, _ session: Session) -> Proposal {
    duties ? session.context.adding(proposal.duties, to: proposal) : proposal
  }
}
