import ArgumentParser
import Casework

/// Whether the follow-ups that a change brings come with it.
struct StandingFollowupOptions: ParsableArguments {
  @Flag(inversion: .prefixedNo, help: "Add the follow-ups that the rules ask for.")
  var duties = true

  /// The proposal with the follow-ups that it brings, unless they are left out.
  func added(to proposal: Proposal, _ session: Session) -> Proposal {
    duties ? session.context.adding(proposal.duties, to: proposal) : proposal
  }
}
