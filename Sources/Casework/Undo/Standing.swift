package import CaseModel

/// The commits that were not undone yet.
package enum Standing {
  /// The commits of a list, the newest first, that were neither undone nor undo another.
  ///
  /// A commit counts as undone if a later one equals the result of undoing it.
  package static func commits(_ commits: [CommitWithChanges], _ check: RecordCheck)
    -> [CommitWithChanges]
  {
    var undoings: [CommitWithChanges] = []
    return commits.filter { commit in
      if commit.seen.action == .undo {
        undoings.append(commit)
        return false
      }
      guard let undoing = undoings.firstIndex(where: { $0.takesBack(commit, check) }) else {
        return true
      }
      undoings.remove(at: undoing)
      return false
    }
  }
}

extension CommitWithChanges {
  /// Whether this commit equals the result of undoing an earlier one.
  fileprivate func takesBack(_ earlier: CommitWithChanges, _ check: RecordCheck) -> Bool {
    !steps.isEmpty
      && steps.allSatisfy { step in
        guard let now = step.before,
          let wanted = earlier.steps.first(where: { $0.after.id == step.after.id })
        else { return false }
        if wanted.isAddition { return step.after.isDeleted }
        guard let before = wanted.before else { return false }
        let (image, _) = UndoPlan.image(before: before, after: wanted.after, now: now, check)
        return image.fields.hasSameContent(as: step.after.fields)
      }
  }
}
