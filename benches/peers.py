"""The tutorial's step in PyTorch and JAX, timed in rounds that benches/python.mjs asks for.

The first line out names who is here and, with a reason, who is left out. Then a line in, {"name", "steps"}, is answered by a
line out, {"micros", "result"}: microseconds a step, and what the training led to. Everything is float32, computed on one thread.
"""

import json
import os
import sys
import time
import traceback

# This copy of stdout is for the answers alone. What libraries print goes elsewhere.
answers = os.fdopen(os.dup(1), "w")
os.dup2(2, 1)
# NPROC is the size of XLA's pool of threads. JAX still calls XLA from another thread.
os.environ.update(OMP_NUM_THREADS="1", NPROC="1", JAX_PLATFORMS="cpu")
os.environ["XLA_FLAGS"] = "--xla_cpu_multi_thread_eigen=false intra_op_parallelism_threads=1"

BATCH, IDEAS, POINTS, HIDDEN = 64, 5, 15, 128
RATE, BETA1, BETA2, EPSILON = 1e-4, 0.9, 0.999, 1e-8


def pytorch_eager():
    """The tutorial's script as it is today."""
    import numpy as np
    import torch
    from torch import nn

    torch.set_num_threads(1)
    paint_points = np.vstack([np.linspace(-1, 1, POINTS) for _ in range(BATCH)])
    G = nn.Sequential(nn.Linear(IDEAS, HIDDEN), nn.ReLU(), nn.Linear(HIDDEN, POINTS))
    D = nn.Sequential(nn.Linear(POINTS, HIDDEN), nn.ReLU(), nn.Linear(HIDDEN, 1), nn.Sigmoid())
    opt_D = torch.optim.Adam(D.parameters(), lr=RATE)
    opt_G = torch.optim.Adam(G.parameters(), lr=RATE)

    def artist_works():
        a = np.random.uniform(1, 2, size=BATCH)[:, np.newaxis]
        return torch.from_numpy(a * np.power(paint_points, 2) + (a - 1)).float()

    def train(steps):
        for _ in range(steps):
            artist_paintings = artist_works()
            G_ideas = torch.randn(BATCH, IDEAS)
            G_paintings = G(G_ideas)
            prob_artist1 = D(G_paintings)
            G_loss = torch.mean(torch.log(1.0 - prob_artist1))
            opt_G.zero_grad()
            G_loss.backward()
            opt_G.step()

            prob_artist0 = D(artist_paintings)
            prob_artist1 = D(G_paintings.detach())
            D_loss = -torch.mean(torch.log(prob_artist0) + torch.log(1.0 - prob_artist1))
            opt_D.zero_grad()
            D_loss.backward()
            opt_D.step()
        return prob_artist0.mean().item(), -D_loss.item(), G_paintings.flatten().tolist()

    return train


def pytorch_compile():
    """The whole step in one graph of torch.compile: batch, both gradients at the old weights, Adam."""
    import torch
    from torch.nn.functional import softplus

    torch.set_num_threads(1)
    squares = torch.linspace(-1, 1, POINTS) ** 2

    def network(*sizes):
        layers = zip(sizes, sizes[1:])
        draw = lambda bound, *shape: (2 * torch.rand(*shape) - 1) * bound
        return [draw(i**-0.5, *shape) for i, o in layers for shape in [(i, o), (o,)]]

    def forward(weights, x):
        w1, b1, w2, b2 = weights
        return torch.relu(x @ w1 + b1) @ w2 + b2

    def generator_loss(G, D, ideas):
        paintings = forward(G, ideas)
        return -softplus(forward(D, paintings)).mean(), paintings

    def discriminator_loss(D, artist, paintings):
        logits = forward(D, artist)
        return softplus(-logits).mean() + softplus(forward(D, paintings)).mean(), logits

    def adam(weights, gradients, means, squared, step):
        for w, g, m, v in zip(weights, gradients, means, squared):
            m.lerp_(g, 1 - BETA1)
            v.mul_(BETA2).addcmul_(g, g, value=1 - BETA2)
            w.sub_(RATE * (m / (1 - BETA1**step)) / ((v / (1 - BETA2**step)).sqrt() + EPSILON))

    def step_of(G, D, moments, step):
        step.add_(1)
        a = 1 + torch.rand(BATCH, 1)
        artist = a * squares + (a - 1)
        ideas = torch.randn(BATCH, IDEAS)
        on_G, (_, paintings) = torch.func.grad_and_value(generator_loss, has_aux=True)(G, D, ideas)
        on_D, (loss, logits) = torch.func.grad_and_value(discriminator_loss, has_aux=True)(D, artist, paintings)
        adam(G, on_G, *moments[0], step)
        adam(D, on_D, *moments[1], step)
        return torch.sigmoid(logits).mean(), -loss, paintings

    G, D = network(IDEAS, HIDDEN, POINTS), network(POINTS, HIDDEN, 1)
    moments = [[[torch.zeros_like(w) for w in weights] for _ in range(2)] for weights in (G, D)]
    count = torch.zeros(())
    compiled = torch.compile(step_of, fullgraph=True)

    @torch.no_grad()
    def train(steps):
        for _ in range(steps):
            accuracy, score, paintings = compiled(G, D, moments, count)
        return accuracy.item(), score.item(), paintings.flatten().tolist()

    return train


def jax_step():
    """The step as a function from state to state, and the state at the start."""
    import jax
    import jax.numpy as jnp
    from jax.nn import relu, sigmoid, softplus

    squares = jnp.linspace(-1, 1, POINTS) ** 2

    def network(key, *sizes):
        layers = [(i, shape) for i, o in zip(sizes, sizes[1:]) for shape in [(i, o), (o,)]]
        keys = jax.random.split(key, len(layers))
        return [jax.random.uniform(k, s, minval=-(i**-0.5), maxval=i**-0.5) for k, (i, s) in zip(keys, layers)]

    def forward(weights, x):
        w1, b1, w2, b2 = weights
        return relu(x @ w1 + b1) @ w2 + b2

    def generator_loss(G, D, ideas):
        paintings = forward(G, ideas)
        return -softplus(forward(D, paintings)).mean(), paintings

    def discriminator_loss(D, artist, paintings):
        logits = forward(D, artist)
        return softplus(-logits).mean() + softplus(forward(D, paintings)).mean(), logits

    def adam(player, gradient, step):
        weights, mean, square = player
        mean = jax.tree.map(lambda m, g: m + (1 - BETA1) * (g - m), mean, gradient)
        square = jax.tree.map(lambda v, g: BETA2 * v + (1 - BETA2) * g * g, square, gradient)
        c1, c2 = 1 - BETA1**step, 1 - BETA2**step
        moved = lambda w, m, v: w - RATE * (m / c1) / (jnp.sqrt(v / c2) + EPSILON)
        return jax.tree.map(moved, weights, mean, square), mean, square

    def step(state):
        G, D, count, key = state
        key, on_artist, on_ideas = jax.random.split(key, 3)
        a = jax.random.uniform(on_artist, (BATCH, 1), minval=1, maxval=2)
        artist = a * squares + (a - 1)
        ideas = jax.random.normal(on_ideas, (BATCH, IDEAS))
        (_, paintings), on_G = jax.value_and_grad(generator_loss, has_aux=True)(G[0], D[0], ideas)
        (loss, logits), on_D = jax.value_and_grad(discriminator_loss, has_aux=True)(D[0], artist, paintings)
        state = adam(G, on_G, count + 1), adam(D, on_D, count + 1), count + 1, key
        return state, (sigmoid(logits).mean(), -loss, paintings)

    key, on_G, on_D = jax.random.split(jax.random.key(1), 3)
    players = [network(on_G, IDEAS, HIDDEN, POINTS), network(on_D, POINTS, HIDDEN, 1)]
    zeros = lambda weights: jax.tree.map(jnp.zeros_like, weights)
    G, D = [(weights, zeros(weights), zeros(weights)) for weights in players]
    return step, (G, D, jnp.float32(0), key)


def told(accuracy, score, paintings):
    return float(accuracy), float(score), paintings.flatten().tolist()


def jax_jit():
    """One call a step."""
    import jax

    step, state = jax_step()
    step = jax.jit(step, donate_argnums=0)

    def train(steps):
        nonlocal state
        for _ in range(steps):
            state, outcome = step(state)
        return told(*outcome)

    return train


def jax_scan():
    """Many steps in one call, by lax.scan."""
    import jax

    CHUNK = 100
    step, state = jax_step()
    zero = jax.tree.map(lambda x: jax.numpy.zeros(x.shape, x.dtype), jax.eval_shape(step, state)[1])

    def scanned(length):
        body = lambda carry, _: (step(carry[0]), None)
        return jax.jit(lambda state: jax.lax.scan(body, (state, zero), length=length)[0], donate_argnums=0)

    many, one = scanned(CHUNK), jax.jit(step, donate_argnums=0)

    def train(steps):
        nonlocal state
        for _ in range(steps // CHUNK):
            state, outcome = many(state)
        for _ in range(steps % CHUNK):
            state, outcome = one(state)
        return told(*outcome)

    return train


CONTESTANTS = {
    "PyTorch, eager": pytorch_eager,
    "PyTorch, torch.compile": pytorch_compile,
    "JAX, jit": jax_jit,
    "JAX, lax.scan": jax_scan,
}


def say(line):
    print(json.dumps(line), file=answers, flush=True)


def main():
    trainers, left_out = {}, []
    for name, make in CONTESTANTS.items():
        try:
            # Compiling belongs to no round. The training that is judged starts anew.
            make()(101)
            trainers[name] = make()
        except Exception as error:
            # The README must name nothing of this machine. Messages of other errors may do so, so only their types are kept.
            missing = isinstance(error, ModuleNotFoundError)
            left_out.append({"name": name, "why": str(error) if missing else type(error).__name__})
            if not missing:
                traceback.print_exc()
    say({"names": list(trainers), "leftOut": left_out})
    for line in sys.stdin:
        request = json.loads(line)
        start = time.perf_counter()
        accuracy, score, paintings = trainers[request["name"]](request["steps"])
        micros = (time.perf_counter() - start) * 1e6 / request["steps"]
        say({"micros": micros, "result": {"accuracy": accuracy, "score": score, "paintings": paintings}})


main()
