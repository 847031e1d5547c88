// What the program's IDs name. The types are empty: they only tell one kind of ID from another.

public enum WorkspaceEntity {}
public enum UserEntity {}
public enum ProjectEntity {}
public enum JobEntity {}
public enum BuildEntity {}
public enum MessageEntity {}
public enum ConversationEntity {}
public enum TokenEntity {}
public enum SessionEntity {}
public enum SubmissionEntity {}
public enum NotificationEntity {}
public enum CreditEntryEntity {}
public enum MemoryProposalEntity {}

public typealias WorkspaceID = ID<WorkspaceEntity>
public typealias UserID = ID<UserEntity>
public typealias ProjectID = ID<ProjectEntity>
public typealias JobID = ID<JobEntity>
public typealias BuildID = ID<BuildEntity>
public typealias MessageID = ID<MessageEntity>
public typealias ConversationID = ID<ConversationEntity>
public typealias TokenID = ID<TokenEntity>
public typealias SessionID = ID<SessionEntity>
public typealias SubmissionID = ID<SubmissionEntity>
public typealias NotificationID = ID<NotificationEntity>
public typealias CreditEntryID = ID<CreditEntryEntity>
public typealias MemoryProposalID = ID<MemoryProposalEntity>
