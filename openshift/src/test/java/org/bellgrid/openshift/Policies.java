package org.bellgrid.openshift;

import java.util.List;

/** The rule book. */
final class Policies {
    static final List<Policy> ALL = List.of(
            PodPolicies.IMAGES_ARE_PINNED,
            PodPolicies.ALL_RUN_ONE_IMAGE,
            PodPolicies.RESOURCES_ARE_LIMITED,
            PodPolicies.MEMORY_HOLDS_SERVER_AND_READERS,
            PodPolicies.SERVERS_ARE_PROBED,
            PodPolicies.NOBODY_IS_ROOT,
            PodPolicies.NOTHING_IS_ALLOWED_MORE,
            PodPolicies.ROOTS_ARE_READ_ONLY,
            PodPolicies.FOLDERS_HAVE_LIMITS,
            PodPolicies.THE_CLUSTER_LENDS_NO_TOKEN,
            PodPolicies.SERVICES_SET_NO_VARIABLES,
            PodPolicies.THERE_IS_TIME_TO_STOP,
            ScalePolicies.SERVERS_ARE_SPREAD,
            ScalePolicies.NOT_ALL_GO_AT_ONCE,
            ScalePolicies.ONE_DECIDES_HOW_MANY,
            ScalePolicies.AUTOSCALERS_FIND_WHAT_THEY_ASK,
            DatabasePolicies.CONNECTIONS_SUFFICE,
            DatabasePolicies.REAL_DATA_IS_BACKED_UP,
            ReferencePolicies.WHAT_IS_NAMED_IS_THERE,
            ReferencePolicies.SECRETS_ARE_DESCRIBED,
            ReferencePolicies.NO_SECRET_IS_HERE,
            ReferencePolicies.SELECTORS_FIND_THEIR_PODS,
            ReferencePolicies.PORTS_ARE_OPEN,
            ReferencePolicies.SETTINGS_EXIST,
            NetworkPolicies.NOTHING_IS_ALLOWED_UNLESS_SAID,
            NetworkPolicies.EVERY_POD_IS_COVERED,
            NetworkPolicies.ONLY_ONE_ROLE_LEAVES,
            NetworkPolicies.ONLY_THAT_ROLE_HAS_KEYS,
            NetworkPolicies.FIGURES_STAY_INSIDE,
            NetworkPolicies.PORTS_ARE_NUMBERS,
            NetworkPolicies.SPANS_ARRIVE);

    private Policies() {}
}
